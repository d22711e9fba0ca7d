"""Neovim on a terminal: what a person sees after opening the file and pressing K."""

import os

from terminal import Terminal

here = os.path.dirname(os.path.abspath(__file__))
vim = Terminal(
    "neovim",
    os.environ["NVIM"],
    ["--clean", "-u", os.path.join(here, "init.lua"), "web.yaml"],
    os.environ["PODFIT_SAMPLE"],
    {},
)
vim.wait("what is found stands beside its line", "maxSurge: 25%", "rollout")
vim.type(":lua vim.lsp.inlay_hint.enable()\r")
vim.wait("a hint stands behind its value", "25% 1 Pod")
vim.type("/maxSurge\r")
vim.type("K")
vim.wait("hover", "The maximum number of pods")
vim.type("\x1b")
vim.type(":Podfit board\r")
vim.wait("the board", "w-1", "Deployment/default/web x1")
vim.type(":qa!\r")
print(f"{vim.passed} passed, 0 failed (Neovim on a terminal)")
