//! podfit for JavaScript.
