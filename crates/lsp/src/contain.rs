//! A panic in one question answers that question with an error, and the server lives on.

use std::borrow::Cow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tower_lsp_server::jsonrpc::{Error, ErrorCode, Result};

/// Runs something that must not take the server with it.
pub(crate) fn contained<T>(what: &str, run: impl FnOnce() -> T) -> Result<T> {
    // What a panic leaves half done is thrown away by whoever gets the error.
    catch_unwind(AssertUnwindSafe(run)).map_err(|_| internal(what))
}

/// podfit's own mistake.
pub(crate) fn internal(what: &str) -> Error {
    error(
        ErrorCode::InternalError,
        format!("{what}: podfit failed at this (its log says where); please report it"),
    )
}

/// The text is another one by now.
pub(crate) fn modified() -> Error {
    error(ErrorCode::ContentModified, "the text was changed in the meantime")
}

/// An error that the editor shows.
pub(crate) fn error(code: ErrorCode, message: impl Into<Cow<'static, str>>) -> Error {
    Error { code, message: message.into(), data: None }
}

/// A lock that survives a panic of somebody who held it.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_an_error_and_what_it_held_can_be_locked_again() {
        let state = Mutex::new(1);
        let answer: Result<()> = contained("hover", || {
            let _held = lock(&state);
            panic!("on purpose");
        });
        let error = answer.unwrap_err();
        assert_eq!(error.code, ErrorCode::InternalError);
        assert!(error.message.starts_with("hover: podfit failed"), "{}", error.message);
        assert_eq!(*lock(&state), 1);
        assert_eq!(contained("hover", || 2), Ok(2));
    }
}
