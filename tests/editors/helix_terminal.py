"""Helix on a terminal: diagnostics, a hint, hover, a code action, the file written."""

import os

from terminal import Terminal

helix = Terminal("helix", os.environ["HELIX"], ["web.yaml"], os.environ["PODFIT_SAMPLE"], {})
helix.wait("the file is open", "maxSurge: 25%")
helix.wait("a hint stands behind its value", "1 Pod")
helix.type("/maxSurge\r")
helix.type(" k")
helix.wait("hover", "The maximum number of pods")
helix.type("\x1b")
# The list of what was found in the file.
helix.type(" d")
helix.wait("what is found", "rollout-stalls")
helix.type("\x1b")
# On the place that the first of them names: what can be done about it.
helix.type("gg]d")
helix.type(" a")
helix.wait("what can be done", "Replace one Pod at a time", "Ignore rollout-stalls here")
# Enter takes the first of them; it is played before it is applied, and what it cured is gone.
helix.type("\r")
helix.wait("the fix is applied", "maxUnavailable: 1", gone=("The next rollout of",))
helix.type(":wq!\r")
print(f"{helix.passed} passed, 0 failed (Helix)")
