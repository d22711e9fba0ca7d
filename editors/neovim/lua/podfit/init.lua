-- What `:Podfit` does: it asks the server and shows the answer. No rule lives here.
local M = {}

local verbs = { 'board', 'cluster', 'explain', 'simulate' }

local function client()
  local found = vim.lsp.get_clients({ bufnr = 0, name = 'podfit' })[1]
  if not found then
    vim.notify('podfit does not serve this buffer; see :checkhealth podfit', vim.log.levels.WARN)
  end
  return found
end

local function execute(command, arguments, done)
  local server = client()
  if not server then
    return
  end
  local params = { command = command, arguments = arguments }
  server:request('workspace/executeCommand', params, function(err, result)
    if err then
      vim.notify('podfit: ' .. err.message, vim.log.levels.ERROR)
    else
      done(result)
    end
  end, vim.api.nvim_get_current_buf())
end

local function show(lines, filetype)
  vim.cmd('botright new')
  local buffer = vim.api.nvim_get_current_buf()
  vim.bo[buffer].buftype = 'nofile'
  vim.bo[buffer].bufhidden = 'wipe'
  vim.bo[buffer].swapfile = false
  vim.api.nvim_buf_set_lines(buffer, 0, -1, false, lines)
  vim.bo[buffer].filetype = filetype
  vim.bo[buffer].modifiable = false
end

local function choose(name)
  execute('podfit.chooseCluster', { name }, function(answer)
    local used = table.concat(answer.inUse, ', ')
    vim.notify('podfit: ' .. (used == '' and 'no cluster' or 'cluster ' .. used))
  end)
end

function M.cluster(name)
  if name then
    -- `-` goes back to what podfit.yaml says.
    return choose(name == '-' and vim.NIL or name)
  end
  execute('podfit.chooseCluster', {}, function(answer)
    local items = vim.list_extend({ '-' }, answer.clusters)
    vim.ui.select(items, {
      prompt = 'podfit: judge on cluster',
      format_item = function(item)
        return item == '-' and 'as podfit.yaml says' or item
      end,
    }, function(item)
      if item then
        choose(item == '-' and vim.NIL or item)
      end
    end)
  end)
end

-- The rule under the cursor, or the one that is named.
function M.explain(name)
  if not name then
    local line = vim.api.nvim_win_get_cursor(0)[1] - 1
    for _, diagnostic in ipairs(vim.diagnostic.get(0, { lnum = line })) do
      if diagnostic.source == 'podfit' then
        name = diagnostic.code
        break
      end
    end
  end
  if not name then
    return vim.notify('podfit found nothing on this line', vim.log.levels.INFO)
  end
  execute('podfit.explain', { name }, function(rule)
    show(vim.split(rule.page, '\n'), 'markdown')
  end)
end

-- The same by node: who runs where, who waits and why.
function M.board()
  execute('podfit.simulate', { { uri = vim.uri_from_bufnr(0) } }, function(played)
    local on, pending = {}, {}
    local names = vim.tbl_keys(played.workloads)
    table.sort(names)
    for _, name in ipairs(names) do
      local state = played.workloads[name]
      for node, count in pairs(state.placement) do
        on[node] = on[node] or {}
        table.insert(on[node], ('%s x%d'):format(name, count))
      end
      for _, pods in ipairs(state.pending_pods) do
        table.insert(pending, ('  %s x%d: %s'):format(name, pods.count, pods.message))
      end
    end
    local lines = {}
    for _, node in ipairs(played.nodes) do
      local marks = vim.deepcopy(node.taints)
      if node.unschedulable then
        table.insert(marks, 'cordoned')
      end
      local head = #marks > 0 and ('%s [%s]'):format(node.name, table.concat(marks, ', ')) or node.name
      table.insert(lines, head)
      for _, pods in ipairs(on[node.name] or {}) do
        table.insert(lines, '  ' .. pods)
      end
    end
    if #pending > 0 then
      table.insert(lines, 'Pending')
      vim.list_extend(lines, pending)
    end
    show(lines, 'text')
  end)
end

function M.simulate()
  execute('podfit.simulate', { { uri = vim.uri_from_bufnr(0) } }, function(played)
    local lines = {}
    local names = vim.tbl_keys(played.workloads)
    table.sort(names)
    for _, name in ipairs(names) do
      local state = played.workloads[name]
      table.insert(lines, ('%s: %d of %d ready, %d pending'):format(name, state.ready, state.desired, state.pending))
      local nodes = vim.tbl_keys(state.placement)
      table.sort(nodes)
      for _, node in ipairs(nodes) do
        table.insert(lines, ('  %s: %d'):format(node, state.placement[node]))
      end
      for _, pods in ipairs(state.pending_pods) do
        table.insert(lines, ('  %d pending: %s'):format(pods.count, pods.message))
      end
    end
    for _, step in ipairs(played.steps) do
      table.insert(lines, ('%s %s: %s'):format(step.step, step.workload or step.node or '', step.result or ''))
    end
    show(lines, 'text')
  end)
end

function M.run(arguments)
  local verb = M[arguments[1]]
  if not vim.tbl_contains(verbs, arguments[1]) then
    return vim.notify('podfit: board, cluster, explain or simulate', vim.log.levels.ERROR)
  end
  verb(arguments[2])
end

function M.complete(lead, line)
  if #vim.split(vim.trim(line), '%s+') > 2 or line:match('^%s*Podfit%s+%S+%s') then
    return {}
  end
  return vim.tbl_filter(function(verb)
    return vim.startswith(verb, lead)
  end, verbs)
end

return M
