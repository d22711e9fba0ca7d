//! A StorageClass that makes volumes before anybody knows where the Pod will run.

use podfit_model::object::Object;
use podfit_syntax::Edit;
use serde_json::json;

use crate::context::{Context, ObjectCx};
use crate::messages::msg;
use crate::paths::path;
use crate::report::{Applicability, Category, Severity};
use crate::rule::{FixKind, Rule, RuleInfo};

/// See the page.
pub(crate) struct StorageClassBindsImmediately;

impl Rule for StorageClassBindsImmediately {
    const META: RuleInfo = RuleInfo {
        name: "storage-class-binds-immediately",
        category: Category::Scheduling,
        severity: Severity::Warning,
        presets: &["scheduling"],
        summary: "a StorageClass that makes zonal or local volumes before the Pod has a node",
        fix: FixKind::Unsafe,
        page: crate::rules::page!("storage_class_binds_immediately.md"),
        ..RuleInfo::DEFAULT
    };

    fn check_object(&self, object: ObjectCx<'_>, cx: &mut Context<'_, '_>) {
        let Object::StorageClass(class) = object.object() else { return };
        let at = path("volumeBindingMode");
        let bound = LOCAL.contains(&&*class.provisioner) || ZONAL.contains(&&*class.provisioner);
        if *class.wait_for_first_consumer || !bound || !class.allowed_topologies.is_empty() || !object.is_whole() {
            return;
        }
        let provisioner = &class.provisioner;
        let message = if LOCAL.contains(&&**provisioner) {
            msg::storage_class_binds_immediately_local(provisioner)
        } else {
            msg::storage_class_binds_immediately(provisioner)
        };
        let place = if object.at(&at).is_some() { object.value_at(&at) } else { object.value_at(&path("provisioner")) };
        let draft = cx.report(object, &at, place, message);
        draft.evidence("node(s) didn't match PersistentVolume's node affinity");
        draft.help(msg::storage_class_binds_immediately_help());
        let value = json!("WaitForFirstConsumer");
        let edit = if object.at(&at).is_some() {
            Edit::Replace { path: at, value }
        } else {
            Edit::Insert { path: at, value }
        };
        draft.fix(msg::fix_wait_for_consumer(), Applicability::Unsafe, vec![edit]);
    }
}

/// Disks of one zone.
const ZONAL: [&str; 8] = [
    "ebs.csi.aws.com",
    "kubernetes.io/aws-ebs",
    "pd.csi.storage.gke.io",
    "kubernetes.io/gce-pd",
    "disk.csi.azure.com",
    "kubernetes.io/azure-disk",
    "cinder.csi.openstack.org",
    "kubernetes.io/cinder",
];

/// Disks of one node.
const LOCAL: [&str; 6] = [
    "kubernetes.io/no-provisioner",
    "rancher.io/local-path",
    "openebs.io/local",
    "local.csi.openebs.io",
    "topolvm.io",
    "topolvm.cybozu.com",
];
