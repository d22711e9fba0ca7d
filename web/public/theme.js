// Before the first paint: the theme that was chosen last time, if one was.
try {
  const theme = localStorage.getItem('podfit.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be forbidden; the system's theme holds then.
}
