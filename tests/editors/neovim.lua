-- Run inside Neovim without a screen: diagnostics, hover, a code action applied, hints, a lens, completion, `:Podfit`,
-- `:checkhealth podfit`. A failure ends the program with status 1.
local passed = 0
local function check(name, held, seen)
  if not held then
    io.stderr:write(('FAILED  %s: %s\n'):format(name, vim.inspect(seen)))
    vim.cmd('cquit 1')
  end
  passed = passed + 1
end

local function wait(name, holds)
  local held = vim.wait(30000, holds, 50)
  check(name, held, 'waited for half a minute')
end

local function request(method, params)
  local answers, err = vim.lsp.buf_request_sync(0, method, params, 30000)
  check(method .. ' is answered', answers ~= nil, err)
  for _, answer in pairs(answers) do
    check(method, answer.err == nil and answer.error == nil, answer)
    return answer.result
  end
end

local function at(pattern)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local column = line:find(pattern)
    if column then
      vim.api.nvim_win_set_cursor(0, { number, column - 1 })
      return vim.lsp.util.make_position_params(0, 'utf-8'), number - 1
    end
  end
  check('find ' .. pattern, false, 'not in the buffer')
end

local function found(rule)
  return vim.tbl_filter(function(it)
    return it.code == rule
  end, vim.diagnostic.get(0))
end

vim.cmd('runtime! plugin/**/*.lua')
vim.cmd('edit web.yaml')
local buffer = vim.api.nvim_get_current_buf()
wait('the server starts', function()
  return #vim.lsp.get_clients({ bufnr = buffer, name = 'podfit' }) == 1
end)
local client = vim.lsp.get_clients({ bufnr = buffer, name = 'podfit' })[1]
check('positions are in bytes', client.offset_encoding == 'utf-8', client.offset_encoding)
wait('the rollout is found to stall', function()
  return #found('rollout-stalls') == 1
end)

local hover = request('textDocument/hover', (at('maxSurge')))
check('hover says what it means', hover.contents.value:find('1 Pod') ~= nil, hover)
check('hover says what the API documents', hover.contents.value:find('The maximum number of pods') ~= nil, hover)

local everything = { textDocument = { uri = vim.uri_from_bufnr(0) }, range = { start = { line = 0, character = 0 }, ['end'] = { line = 90, character = 0 } } }
local hints = request('textDocument/inlayHint', everything)
check('a hint beside 25%', #vim.tbl_filter(function(hint)
  return hint.position.line == 11 and hint.label:find('1 Pod')
end, hints) == 1, hints)
local lenses = request('textDocument/codeLens', { textDocument = everything.textDocument })
check('a lens above the workload', lenses[1].command.title:find('rollout%-stalls') ~= nil, lenses)
local items = request('textDocument/completion', (at('replicas')))
check('fields are offered', #(items.items or items) > 3, items)
local symbols = request('textDocument/documentSymbol', { textDocument = everything.textDocument })
check('the outline', symbols[1].name == 'web', symbols)

local function shown(filetype)
  local text
  wait('a window of type ' .. filetype, function()
    local here = vim.api.nvim_get_current_buf()
    if here ~= buffer and vim.bo[here].filetype == filetype then
      text = table.concat(vim.api.nvim_buf_get_lines(here, 0, -1, false), '\n')
      return #text > 0
    end
  end)
  vim.cmd('bwipeout!')
  vim.api.nvim_set_current_buf(buffer)
  return text
end

vim.cmd('Podfit board')
local board = shown('text')
check('the board has the nodes', board:find('w%-1') and board:find('Deployment/default/web x1'), board)
vim.api.nvim_win_set_cursor(0, { found('rollout-stalls')[1].lnum + 1, 0 })
vim.cmd('Podfit explain rollout-stalls')
local page = shown('markdown')
check('the page of the rule', page:find('# rollout%-stalls') ~= nil, page)
vim.cmd('Podfit simulate')
local played = shown('text')
check('the rollout is played', played:find('stuck') ~= nil, played)

vim.cmd('Podfit cluster big')
wait('on nine nodes nothing stalls', function()
  return #found('rollout-stalls') == 0
end)
vim.cmd('Podfit cluster -')
wait('and back', function()
  return #found('rollout-stalls') == 1
end)

-- A fix is chosen as a person does, and what it changed is read back.
local stalls = found('rollout-stalls')[1]
vim.api.nvim_win_set_cursor(0, { stalls.lnum + 1, stalls.col })
local tick = vim.api.nvim_buf_get_changedtick(0)
vim.lsp.buf.code_action({
  apply = true,
  filter = function(action)
    return action.kind == 'quickfix' and action.data ~= nil and action.title:find('maxUnavailable') ~= nil
  end,
})
wait('the fix is applied', function()
  return vim.api.nvim_buf_get_changedtick(0) ~= tick
end)
wait('and cures it', function()
  return #found('rollout-stalls') == 0
end)
local text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
check('the text is the fixed one', text:find('maxUnavailable: 1') ~= nil, text)

vim.cmd('checkhealth podfit')
local health = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
check('checkhealth', health:find('serving') ~= nil and health:find('ERROR') == nil, health)
print(('%d passed, 0 failed (Neovim without a screen)\n'):format(passed))
vim.cmd('qall!')
