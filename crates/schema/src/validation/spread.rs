//! Topology spread constraints (`pkg/apis/core/validation/validation.go` `validateTopologySpreadConstraints`).

use podfit_ordered::OrderedMap;

use super::{affinity, metadata, selector};
use crate::errors::Errors;
use crate::field::Field;

const ACTIONS: &[&str] = &["DoNotSchedule", "ScheduleAnyway"];

/// What must be unique among a Pod's constraints.
fn pair(constraint: &Field<'_, '_>) -> Option<(String, String)> {
    let (key, action) =
        (constraint.child("topologyKey").text()?, constraint.child("whenUnsatisfiable").text()?);
    Some((key.into_owned(), action.into_owned()))
}

/// `validateTopologySpreadConstraints`. `merged` are the label keys of a Pod: into its selectors, and into no
/// template's, the server merges the values of `matchLabelKeys` before it looks.
pub(crate) fn spread_constraints(errors: &mut Errors, constraints: &Field<'_, '_>, merged: &[String]) {
    let items = constraints.items();
    // The server looks behind each one, so all but the last of a kind are named.
    let mut later: OrderedMap<(String, String), usize> = OrderedMap::new();
    let mut repeated: Vec<Option<usize>> = Vec::with_capacity(items.len());
    for (index, constraint) in items.iter().enumerate().rev() {
        repeated.push(pair(constraint).and_then(|own| later.insert(own, index)));
    }
    for (constraint, again) in items.iter().zip(repeated.into_iter().rev()) {
        one(errors, constraint, merged);
        if let (Some(again), Some((key, action))) =
            (again.and_then(|again| items.get(again)), pair(constraint))
        {
            let named = constraint.named("{topologyKey, whenUnsatisfiable}");
            errors.duplicate_at(&named, again, &format!("{{{key}, {action}}}"));
        }
    }
}

fn one(errors: &mut Errors, constraint: &Field<'_, '_>, merged: &[String]) {
    let child = |name| constraint.child(name);
    if let Some(skew) = child("maxSkew").int_or(0).filter(|skew| *skew <= 0) {
        errors.invalid(&child("maxSkew"), skew, "must be greater than zero");
    }
    if child("topologyKey").is_text("") {
        errors.required(&child("topologyKey"), "can not be empty");
    }
    let action = child("whenUnsatisfiable").text();
    if let Some(action) = action.as_deref().filter(|action| !ACTIONS.contains(action)) {
        errors.not_supported(&child("whenUnsatisfiable"), action, ACTIONS);
    }
    if let Some(domains) = child("minDomains").int() {
        if domains <= 0 {
            errors.invalid(&child("minDomains"), domains, "must be greater than zero");
        }
        if let Some(action) = action.as_deref().filter(|action| *action != "DoNotSchedule") {
            let detail = format!("can only use minDomains if whenUnsatisfiable=DoNotSchedule, not {action}");
            errors.invalid(&child("minDomains"), domains, &detail);
        }
    }
    for name in ["nodeAffinityPolicy", "nodeTaintsPolicy"] {
        let policy = child(name);
        if let (true, Some(text)) = (policy.is_set(), policy.text())
            && !["Honor", "Ignore"].contains(&&*text)
        {
            errors.not_supported(&policy, &text, &["Honor", "Ignore"]);
        }
    }
    match_label_keys(errors, constraint, merged);
    selector::label_selector(errors, &child("labelSelector"));
}

/// `validateMatchLabelKeysInTopologySpread`
fn match_label_keys(errors: &mut Errors, constraint: &Field<'_, '_>, merged: &[String]) {
    let (keys, label_selector) = (constraint.child("matchLabelKeys"), constraint.child("labelSelector"));
    if keys.count() == 0 {
        return;
    }
    if label_selector.is_absent() {
        errors.forbidden(&keys, "must not be specified when labelSelector is not set");
    }
    let own = affinity::selector_keys(&label_selector);
    for key in keys.items() {
        metadata::label_name(errors, &key);
        if let Some(text) =
            key.text().filter(|text| own.contains(text.as_ref()) && merged.iter().any(|m| m == text))
        {
            errors.invalid(&key, &*text, "exists in both matchLabelKeys and labelSelector");
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::*;

    #[test]
    fn constraints_as_the_server_takes_them() {
        table(
            |c| pod(&format!("topologySpreadConstraints: [{c}]")),
            &[
                (r"{maxSkew: 1, topologyKey: z, whenUnsatisfiable: DoNotSchedule, minDomains: 3}", &[]),
                (
                    r"{maxSkew: 0, topologyKey: z, whenUnsatisfiable: DoNotSchedule}",
                    &[
                        r"spec.topologySpreadConstraints[0].maxSkew: Invalid value: 0: must be greater than zero",
                    ],
                ),
                (
                    r#"{maxSkew: 1, topologyKey: "", whenUnsatisfiable: DoNotSchedule}"#,
                    &[r"spec.topologySpreadConstraints[0].topologyKey: Required value: can not be empty"],
                ),
                (
                    r"{maxSkew: 1, topologyKey: z}",
                    &[
                        r#"spec.topologySpreadConstraints[0].whenUnsatisfiable: Unsupported value: "": supported values: "DoNotSchedule", "ScheduleAnyway""#,
                    ],
                ),
                (
                    r"{maxSkew: 1, topologyKey: z, whenUnsatisfiable: DoNotSchedule, minDomains: 0}",
                    &[
                        r"spec.topologySpreadConstraints[0].minDomains: Invalid value: 0: must be greater than zero",
                    ],
                ),
                (
                    r"{maxSkew: 1, topologyKey: z, whenUnsatisfiable: ScheduleAnyway, minDomains: 2}",
                    &[
                        r"spec.topologySpreadConstraints[0].minDomains: Invalid value: 2: can only use minDomains if whenUnsatisfiable=DoNotSchedule, not ScheduleAnyway",
                    ],
                ),
                (
                    r"{maxSkew: 1, topologyKey: z, whenUnsatisfiable: DoNotSchedule, matchLabelKeys: [pod-template-hash]}",
                    &[
                        r"spec.topologySpreadConstraints[0].matchLabelKeys: Forbidden: must not be specified when labelSelector is not set",
                    ],
                ),
                (
                    r"{maxSkew: 1, topologyKey: z, whenUnsatisfiable: DoNotSchedule}, {maxSkew: 2, topologyKey: z, whenUnsatisfiable: DoNotSchedule}",
                    &[
                        r#"spec.topologySpreadConstraints[0].{topologyKey, whenUnsatisfiable}: Duplicate value: "{z, DoNotSchedule}""#,
                    ],
                ),
                (
                    r"{maxSkew: 1, topologyKey: z, whenUnsatisfiable: DoNotSchedule, nodeTaintsPolicy: Maybe}",
                    &[
                        r#"spec.topologySpreadConstraints[0].nodeTaintsPolicy: Unsupported value: "Maybe": supported values: "Honor", "Ignore""#,
                    ],
                ),
            ],
        );
    }
}
