//! Ordered maps and sets on flat vectors, with the interface of the standard library's tree maps as far as podfit uses
//! it.
//!
//! Every pair of types makes the compiler write a tree map anew, some 10 kB of WebAssembly each; a sorted vector takes a
//! tenth. What is inserted in the middle moves what follows, which is cheap up to some ten thousand small entries: larger
//! tables that are filled in no order stay trees.

mod map;
mod set;
mod sort;
#[cfg(test)]
mod tests;

pub use map::OrderedMap;
pub use set::OrderedSet;
pub use sort::Sort;
