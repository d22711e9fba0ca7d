//! Whole numbers or percentages (`pkg/apis/apps/validation/validation.go` `ValidatePositiveIntOrPercent`).

use podfit_syntax::Value;

use crate::errors::{Bad, Errors};
use crate::field::Field;
use crate::names;

/// `ValidatePositiveIntOrPercent`
pub(crate) fn positive_or_percent(errors: &mut Errors, field: &Field<'_, '_>) {
    match field.value() {
        Some(Value::String(text)) => errors.malformed(field, &text, &names::percent(&text)),
        _ => errors.non_negative(field),
    }
}

/// `IsNotMoreThan100Percent`
pub(crate) fn at_most_100_percent(errors: &mut Errors, field: &Field<'_, '_>) {
    if let Some(Value::String(text)) = field.value()
        && names::percent_value(&text).is_some_and(|percent| percent > 100)
    {
        errors.invalid(field, Bad::json(field), "must not be greater than 100%");
    }
}

/// `getIntOrPercentValue`: a text that is neither counts as 0. None where nobody knows.
pub(crate) fn value_or(field: &Field<'_, '_>, default: i64) -> Option<i64> {
    match field.value() {
        Some(Value::String(text)) => {
            Some(names::percent_value(&text).or_else(|| text.parse().ok()).unwrap_or_default())
        }
        _ => field.int_or(default),
    }
}
