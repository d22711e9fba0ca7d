//! Collects violations in the words of `k8s.io/apimachinery` `pkg/util/validation/field/errors.go`.

use podfit_syntax::Path;

use crate::field::{Field, json};
use crate::violation::{Violation, ViolationKind, quote};

/// Violations of an object that get a suggestion, and names that are looked through for one: hostile input has many.
pub(crate) const SUGGESTED: usize = 200;

/// Violations in the order the server finds them.
#[derive(Default)]
pub(crate) struct Errors {
    pub(crate) list: Vec<Violation>,
}

/// A value as `ErrorBody` prints it.
pub(crate) enum Bad<'b> {
    /// A Go string: quoted.
    Text(&'b str),
    /// A number or boolean, or JSON that is composed already: as it is.
    Plain(String),
}

impl Bad<'_> {
    /// What stands in the text, as JSON.
    pub(crate) fn json(field: &Field<'_, '_>) -> Self {
        Self::Plain(json(field.node()))
    }
}

impl<'b> From<&'b str> for Bad<'b> {
    fn from(text: &'b str) -> Self {
        Bad::Text(text)
    }
}

impl From<i64> for Bad<'_> {
    fn from(number: i64) -> Self {
        Bad::Plain(number.to_string())
    }
}

impl Errors {
    fn push(
        &mut self,
        field: &Field<'_, '_>,
        at: Path,
        kind: ViolationKind,
        value: Option<Bad<'_>>,
        detail: &str,
    ) {
        let mut message = kind.words().to_owned();
        if let Some(value) = value {
            message.push_str(": ");
            message.push_str(&match value {
                Bad::Text(text) => quote(text),
                Bad::Plain(text) => text,
            });
        }
        if !detail.is_empty() {
            message.push_str(": ");
            message.push_str(detail);
        }
        self.list.push(Violation {
            path: field.path(),
            field: field.spelling(),
            at,
            kind,
            message,
            suggestion: None,
        });
    }

    /// Something must be there. Silent where its absence is not certain.
    pub(crate) fn required(&mut self, field: &Field<'_, '_>, detail: &str) {
        if field.absence_is_certain() {
            self.push(field, field.path(), ViolationKind::Required, None, detail);
        }
    }

    /// The value is not acceptable.
    pub(crate) fn invalid<'b>(&mut self, field: &Field<'_, '_>, value: impl Into<Bad<'b>>, detail: &str) {
        self.push(field, field.path(), ViolationKind::Invalid, Some(value.into()), detail);
    }

    /// As [`Errors::invalid`], but the place to look at is another than the one the server names.
    pub(crate) fn invalid_at<'b>(
        &mut self,
        field: &Field<'_, '_>,
        at: &Field<'_, '_>,
        value: impl Into<Bad<'b>>,
        detail: &str,
    ) {
        self.push(field, at.path(), ViolationKind::Invalid, Some(value.into()), detail);
    }

    /// As [`Errors::required`], but the place to look at is another.
    pub(crate) fn required_at(&mut self, field: &Field<'_, '_>, at: &Field<'_, '_>, detail: &str) {
        if field.absence_is_certain() {
            self.push(field, at.path(), ViolationKind::Required, None, detail);
        }
    }

    /// The value is none of `supported`; what is near it is suggested.
    pub(crate) fn not_supported(&mut self, field: &Field<'_, '_>, value: &str, supported: &[&str]) {
        let quoted: Vec<String> = supported.iter().map(|value| quote(value)).collect();
        let detail = format!("supported values: {}", quoted.join(", "));
        self.push(field, field.path(), ViolationKind::NotSupported, Some(Bad::Text(value)), &detail);
        if let Some(violation) = self.list.last_mut() {
            violation.suggestion =
                crate::suggest::nearest(value, supported.iter().copied()).map(str::to_owned);
        }
    }

    /// It may not be given here.
    pub(crate) fn forbidden(&mut self, field: &Field<'_, '_>, detail: &str) {
        self.push(field, field.path(), ViolationKind::Forbidden, None, detail);
    }

    /// It is there twice.
    pub(crate) fn duplicate(&mut self, field: &Field<'_, '_>, value: &str) {
        self.push(field, field.path(), ViolationKind::Duplicate, Some(Bad::Text(value)), "");
    }

    /// As [`Errors::duplicate`], but the place to look at is another.
    pub(crate) fn duplicate_at(&mut self, field: &Field<'_, '_>, at: &Field<'_, '_>, value: &str) {
        self.push(field, at.path(), ViolationKind::Duplicate, Some(Bad::Text(value)), "");
    }

    /// It names something that is not there; `known` are the names that are.
    pub(crate) fn not_found<'k>(
        &mut self,
        field: &Field<'_, '_>,
        value: &str,
        known: impl Iterator<Item = &'k str>,
    ) {
        self.push(field, field.path(), ViolationKind::NotFound, Some(Bad::Text(value)), "");
        if self.list.len() > SUGGESTED {
            return;
        }
        if let Some(violation) = self.list.last_mut() {
            violation.suggestion = crate::suggest::nearest(value, known.take(SUGGESTED)).map(str::to_owned);
        }
    }

    /// Too many bytes.
    pub(crate) fn too_long(&mut self, field: &Field<'_, '_>, most: usize) {
        let detail = format!("may not be more than {most} bytes");
        self.push(field, field.path(), ViolationKind::TooLong, None, &detail);
    }

    /// `Invalid` for each of a format check's messages.
    pub(crate) fn malformed(&mut self, field: &Field<'_, '_>, value: &str, messages: &[String]) {
        for message in messages {
            self.invalid(field, value, message);
        }
    }

    /// `ValidateNonnegativeField`.
    pub(crate) fn non_negative(&mut self, field: &Field<'_, '_>) {
        if let Some(number) = field.int().filter(|number| *number < 0) {
            self.invalid(field, number, "must be greater than or equal to 0");
        }
    }
}
