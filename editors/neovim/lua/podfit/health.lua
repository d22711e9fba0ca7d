-- `:checkhealth podfit`
local M = {}

function M.check()
  vim.health.start('podfit')
  if vim.fn.has('nvim-0.11') == 0 then
    vim.health.error('Neovim 0.11 or later is needed')
    return
  end
  local program = vim.g.podfit_path or 'podfit'
  if vim.fn.executable(program) == 0 then
    vim.health.error(program .. ' is not there', {
      'install podfit, or set vim.g.podfit_path to where it is',
    })
    return
  end
  local version = vim.system({ program, '--version' }, { text = true }):wait(5000)
  if version.code ~= 0 then
    vim.health.error(program .. ' --version failed: ' .. vim.trim(version.stderr or ''))
    return
  end
  vim.health.ok(vim.trim(version.stdout) .. ' (' .. vim.fn.exepath(program) .. ')')
  local clients = vim.lsp.get_clients({ name = 'podfit' })
  if #clients == 0 then
    vim.health.info('no buffer is served yet: open a manifest')
  end
  for _, client in ipairs(clients) do
    vim.health.ok(('serving %s, positions in %s'):format(client.root_dir or 'single files', client.offset_encoding))
  end
end

return M
