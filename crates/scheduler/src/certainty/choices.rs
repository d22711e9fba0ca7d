//! Points where the real system is free to choose, and scripts that go through all the choices.

/// Follows a script and notes how wide each choice was.
#[derive(Debug, Clone, Default)]
pub(crate) struct Choices {
    /// None: no search is going on; always the first.
    script: Option<Vec<usize>>,
    widths: Vec<usize>,
}

impl Choices {
    /// One of `width` that the real system could take.
    pub(crate) fn choose(&mut self, width: usize) -> usize {
        let Some(script) = &self.script else { return 0 };
        let choice = script.get(self.widths.len()).copied().unwrap_or(0);
        self.widths.push(width);
        choice.min(width.saturating_sub(1))
    }
    /// Whether a search wants to hear of choices.
    pub(crate) fn listening(&self) -> bool {
        self.script.is_some()
    }
    pub(crate) fn follow(&mut self, script: Vec<usize>) {
        self.script = Some(script);
        self.widths.clear();
    }
    /// The script after this one, in lexicographic order; none after the last.
    pub(crate) fn next_script(&self) -> Option<Vec<usize>> {
        let script = self.script.as_ref()?;
        let mut taken: Vec<usize> =
            self.widths.iter().enumerate().map(|(at, _)| script.get(at).copied().unwrap_or(0)).collect();
        while let Some(last) = taken.pop() {
            if self.widths.get(taken.len()).is_some_and(|width| last + 1 < *width) {
                taken.push(last + 1);
                return Some(taken);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_combinations_come_once() {
        let mut choices = Choices::default();
        let mut seen = Vec::new();
        let mut script = Some(Vec::new());
        while let Some(next) = script {
            choices.follow(next);
            let first = choices.choose(2);
            // The second choice is only there after the first way.
            let second = if first == 0 { choices.choose(3) } else { 9 };
            seen.push((first, second));
            script = choices.next_script();
        }
        assert_eq!(seen, [(0, 0), (0, 1), (0, 2), (1, 9)]);
    }
}
