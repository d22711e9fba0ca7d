-- As somebody sets the plugin up: the folder on the runtime path, and where the program is.
vim.opt.runtimepath:prepend(vim.env.NVIM_LIB)
vim.opt.runtimepath:append(vim.env.PODFIT_PLUGIN)
vim.g.podfit_path = vim.env.PODFIT_PROGRAM
vim.opt.swapfile = false
vim.diagnostic.config({ virtual_text = true })
vim.cmd('filetype plugin on')
