//! Which taints a toleration tolerates (`v1.Toleration.ToleratesTaint`, `component-helpers/scheduling/corev1`).

use super::{Taint, TaintEffect, Toleration, TolerationOperator};

impl Toleration {
    /// Whether it tolerates the taint. An empty key stands for every key, an absent effect for every effect. `Lt` and
    /// `Gt` tolerate nothing while the gate TaintTolerationComparisonOperators is off, as it is by default.
    pub fn tolerates(&self, taint: &Taint) -> bool {
        self.effect.as_ref().is_none_or(|effect| *effect == taint.effect)
            && (self.key.is_empty() || self.key == taint.key)
            && match self.operator.value {
                TolerationOperator::Equal => self.value == taint.value,
                TolerationOperator::Exists => true,
                TolerationOperator::Lt | TolerationOperator::Gt | TolerationOperator::Other(_) => false,
            }
    }
}

impl TaintEffect {
    /// Whether new Pods that do not tolerate it are kept off the node.
    pub fn repels(&self) -> bool {
        matches!(self, Self::NoSchedule | Self::NoExecute)
    }
}

impl Taint {
    /// Whether one of the tolerations tolerates it.
    pub fn is_tolerated_by(&self, tolerations: &[Toleration]) -> bool {
        tolerations.iter().any(|toleration| toleration.tolerates(self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::object::Field;

    #[test]
    fn tolerations() {
        use TolerationOperator::*;
        let taint: Taint = "name=sanjiu:NoSchedule".parse().unwrap();
        let empty_value: Taint = "name:NoSchedule".parse().unwrap();
        let no_schedule = || Some(TaintEffect::NoSchedule);
        for (key, operator, value, effect, tolerates, tolerates_empty) in [
            ("name", Equal, "sanjiu", no_schedule(), true, false),
            ("name", Equal, "sanjiu", None, true, false),
            ("name", Equal, "", no_schedule(), false, true),
            ("name", Equal, "other", no_schedule(), false, false),
            ("name", Exists, "", no_schedule(), true, true),
            ("name", Exists, "", Some(TaintEffect::NoExecute), false, false),
            ("", Exists, "", None, true, true),
            ("other", Exists, "", None, false, false),
            ("name", Gt, "1", None, false, false),
            ("name", Other("exists".into()), "", None, false, false),
        ] {
            let toleration = Toleration {
                key: key.into(),
                operator: Field::given(operator),
                value: value.into(),
                effect,
                toleration_seconds: None,
            };
            assert_eq!(toleration.tolerates(&taint), tolerates, "{toleration:?}");
            assert_eq!(toleration.tolerates(&empty_value), tolerates_empty, "{toleration:?}");
        }
    }
}
