//! Writing a file beside the old one and renaming it: whoever reads meanwhile sees the old text or the new one, never
//! half of it. Links that lead out of the given paths are left alone.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use podfit_analysis::report::InputError;

use super::Fixed;
use crate::check::Batch;
use podfit_files::{problem, reason};

/// Writes all files that were fixed; answers the positions of those that could not be written, and why.
pub(crate) fn write_all(batch: &Batch, fixed: &Fixed, given: &[PathBuf]) -> Vec<(usize, InputError)> {
    let here = [PathBuf::from(".")];
    let given = if given.is_empty() { &here[..] } else { given };
    let mut errors = Vec::new();
    for (at, before) in &fixed.before {
        let Some(file) = batch.files.get(*at) else { continue };
        let Some(path) = &file.candidate.path else { continue };
        if let Err(message) = write(path, before, &file.facts.file.text, given) {
            errors.push((*at, problem(&file.candidate.name, format!("not fixed: {message}"))));
        }
    }
    errors
}

fn write(path: &Path, before: &str, text: &str, given: &[PathBuf]) -> Result<(), String> {
    let target = path.canonicalize().map_err(|error| reason(&error))?;
    if !within(path, &target, given) {
        return Err("it is a link that leads out of the given paths".to_owned());
    }
    let failed = |error: std::io::Error| reason(&error);
    let current = std::fs::read(&target).map_err(failed)?;
    if matches!(current.as_slice(), [0xff, 0xfe, ..] | [0xfe, 0xff, ..]) {
        return Err("it is UTF-16 text: convert it to UTF-8 first".to_owned());
    }
    if current != before.as_bytes() {
        return Err("it was changed meanwhile".to_owned());
    }
    let metadata = std::fs::metadata(&target).map_err(failed)?;
    if !metadata.is_file() {
        return Err("it is no regular file".to_owned());
    }
    if metadata.permissions().readonly() {
        return Err("it is read-only".to_owned());
    }
    let folder = target.parent().ok_or("it has no folder")?;
    let mut beside = tempfile::NamedTempFile::new_in(folder).map_err(failed)?;
    beside.write_all(text.as_bytes()).map_err(failed)?;
    beside.as_file().set_permissions(metadata.permissions()).map_err(failed)?;
    beside.as_file().sync_all().map_err(failed)?;
    beside.persist(&target).map_err(|error| reason(&error.error))?;
    Ok(())
}

/// A file that is no link is where it was named; a link's target must lie below one of the given paths.
fn within(path: &Path, target: &Path, given: &[PathBuf]) -> bool {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let parent = absolute.parent().and_then(|parent| parent.canonicalize().ok());
    let plain = parent.zip(absolute.file_name()).is_some_and(|(parent, name)| parent.join(name) == target);
    let is_below =
        |root: &PathBuf| root.is_dir() && root.canonicalize().is_ok_and(|root| target.starts_with(root));
    let is_named = given.iter().any(|root| root == path);
    given.iter().any(is_below) || (plain && is_named)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_is_replaced_unless_somebody_else_was_faster() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.yaml");
        std::fs::write(&path, "old").unwrap();
        let given = [path.clone()];
        assert_eq!(write(&path, "old", "new", &given), Ok(()));
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "new");
        assert!(write(&path, "old", "newer", &given).unwrap_err().contains("changed meanwhile"));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
    }

    #[cfg(unix)]
    #[test]
    fn the_mode_is_kept_and_links_out_are_refused() {
        use std::os::unix::fs::{PermissionsExt as _, symlink};
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        std::fs::create_dir(at("tree")).unwrap();
        std::fs::write(at("outside.yaml"), "old").unwrap();
        std::fs::write(at("tree/real.yaml"), "old").unwrap();
        std::fs::set_permissions(at("tree/real.yaml"), std::fs::Permissions::from_mode(0o640)).unwrap();
        symlink(at("outside.yaml"), at("tree/out.yaml")).unwrap();
        symlink("real.yaml", at("tree/in.yaml")).unwrap();

        let tree = [at("tree")];
        assert!(write(&at("tree/out.yaml"), "old", "new", &tree).unwrap_err().contains("leads out"));
        assert!(write(&at("tree/out.yaml"), "old", "new", &[at("tree/out.yaml")]).is_err());
        assert_eq!(std::fs::read_to_string(at("outside.yaml")).unwrap(), "old");

        assert_eq!(write(&at("tree/in.yaml"), "old", "new", &tree), Ok(()));
        assert_eq!(std::fs::read_to_string(at("tree/real.yaml")).unwrap(), "new");
        assert!(at("tree/in.yaml").is_symlink());
        let mode = std::fs::metadata(at("tree/real.yaml")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o640);
    }
}
