//! stub
use crate::tree::Document;
use crate::ParseOptions;
pub(crate) const SLASH_ESCAPE: &str = "found unknown escape character";
pub(crate) fn check(_document: &mut Document, _options: ParseOptions) {}
