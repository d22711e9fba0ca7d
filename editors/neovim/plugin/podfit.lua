-- Starts podfit for YAML and JSON, and brings `:Podfit`.
if vim.g.loaded_podfit then
  return
end
vim.g.loaded_podfit = true

if vim.fn.has('nvim-0.11') == 0 then
  vim.notify_once('podfit needs Neovim 0.11 or later', vim.log.levels.WARN)
  return
end

if vim.g.podfit_enable ~= false then
  vim.lsp.enable('podfit')
end

vim.api.nvim_create_user_command('Podfit', function(args)
  require('podfit').run(args.fargs)
end, {
  nargs = '+',
  desc = 'podfit: board, cluster, explain or simulate',
  complete = function(lead, line)
    return require('podfit').complete(lead, line)
  end,
})
