//! A progress bar, only where somebody waits and watches: many files, and standard error is a terminal.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::console::Console;

/// Fewer files than this are done before a bar could be read.
const MANY: usize = 500;

/// A bar, or nothing at all.
pub(crate) struct Bar(Option<ProgressBar>);

impl Bar {
    pub(crate) fn new(steps: usize, console: &Console) -> Self {
        if steps < MANY || !console.error_terminal || console.quiet {
            return Self(None);
        }
        let target = ProgressDrawTarget::stderr_with_hz(10);
        let bar = ProgressBar::with_draw_target(Some(steps as u64), target);
        // The template is fixed and tested: without it the plain bar does.
        if let Ok(style) = ProgressStyle::with_template("{wide_bar} {pos}/{len} files") {
            bar.set_style(style);
        }
        Self(Some(bar))
    }

    pub(crate) fn step(&self) {
        self.step_by(1);
    }

    pub(crate) fn step_by(&self, steps: usize) {
        if let Some(bar) = &self.0 {
            bar.inc(steps as u64);
        }
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        if let Some(bar) = &self.0 {
            bar.finish_and_clear();
        }
    }
}
