-- The language server, for `vim.lsp.enable('podfit')` (Neovim 0.11 and later).
return {
  cmd = function(dispatchers)
    return vim.lsp.rpc.start({ vim.g.podfit_path or 'podfit', 'lsp' }, dispatchers)
  end,
  filetypes = { 'yaml', 'yaml.kubernetes', 'json', 'helm' },
  root_markers = { 'podfit.yaml', '.git' },
  settings = { podfit = {} },
}
