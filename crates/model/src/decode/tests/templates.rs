//! What a template hides, and what it leaves open.

use super::*;

#[test]
fn what_a_template_writes_is_unknown() {
    let view = one("apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .Release.Name }}
spec:
  {{- if not .Values.autoscaling }}
  replicas: {{ .Values.replicas }}
  {{- end }}
  selector:
    matchLabels: {app: web}
  template:
    spec:
      containers:
      - name: main
        image: \"nginx:{{ .Values.tag }}\"
        resources:
          {{- toYaml .Values.resources | nindent 10 }}
        ports:
        - containerPort: 80
");
    assert_eq!(problems(&view), [""; 0]);
    for unknown in [
        "metadata.name",
        "spec.replicas",
        "spec.template.spec.containers[0].image",
        "spec.template.spec.containers[0].resources.limits",
        "spec.template.spec.containers[0].resources",
        "spec.template",
    ] {
        assert!(view.is_unknown(&path(unknown)), "{unknown}");
    }
    for known in [
        "spec.selector",
        "spec.selector.matchLabels.app",
        "spec.template.spec.containers[0].name",
        "spec.template.spec.containers[0].ports[0].containerPort",
        "spec.template.spec.containers[0].readinessProbe",
        "spec.strategy",
        "metadata.namespace",
    ] {
        assert!(!view.is_unknown(&path(known)), "{known}");
        assert!(view.proves_absence(&path(known)), "{known}");
    }
}

#[test]
fn actions_between_entries_may_write_more_of_them() {
    let view = one("apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  labels:
    {{- include \"labels\" . | nindent 4 }}
    tier: front
spec:
  template:
    metadata:
      labels: {app: web}
    spec:
      {{- with .Values.nodeSelector }}
      nodeSelector:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      containers:
      - name: main
        image: nginx
        {{- toYaml .Values.extra | nindent 8 }}
      - name: side
        image: nginx
      {{- include \"more-containers\" . | nindent 6 }}
      {{ include \"anything\" . }}
");
    for unknown in [
        "metadata.labels.team",
        "metadata.labels",
        "spec.template.spec.nodeSelector",
        "spec.template.spec.containers[0].readinessProbe",
        "spec.template.spec.containers",
        "spec.template.spec.affinity",
    ] {
        assert!(view.is_unknown(&path(unknown)), "{unknown}");
    }
    for known in [
        "metadata.labels.tier",
        "metadata.annotations",
        "spec.replicas",
        "spec.template.metadata.labels",
        "spec.template.spec.containers[0].image",
        "spec.template.spec.containers[1].image",
        "spec.template.spec.containers[1].readinessProbe",
    ] {
        assert!(!view.is_unknown(&path(known)), "{known}");
    }
}

#[test]
fn a_condition_around_the_whole_object_leaves_nothing_open() {
    let view = one("{{- if .Values.enabled }}
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  ports:
  {{- range .Values.ports }}
  - port: 80
  {{- end }}
{{- end }}
");
    assert!(!view.is_unknown(&path("metadata.name")) && !view.is_unknown(&path("spec.selector")));
    assert!(view.is_unknown(&path("spec.ports")) && view.is_unknown(&path("spec.ports[0]")));
}

#[test]
fn both_branches_of_a_condition_leave_the_value_open() {
    let view = one("apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  {{- if .Values.fast }}
  replicas: 3
  {{- else }}
  replicas: 1
  {{- end }}
  paused: true
");
    assert!(view.is_unknown(&path("spec.replicas")));
    assert!(!view.is_unknown(&path("spec.paused")));
}

#[test]
fn a_template_may_write_the_version() {
    let view = one(
        "apiVersion: {{ include \"v\" . }}\nkind: Deployment\nmetadata: {name: web}\nspec: {replicas: 2}\n",
    );
    let Object::Deployment(web) = &view.object else { panic!("{view:?}") };
    assert_eq!(web.replicas, Field::given(2));
    assert_eq!(&*view.api_version, "");
    assert!(view.is_unknown(&path("apiVersion")));
}

#[test]
fn many_actions_cost_no_more_than_their_number() {
    let flow = format!(
        "apiVersion: v1\nkind: Pod\nspec: {{nodeSelector: {{{}}}}}\n",
        "a{{x}}: {{ .y }}, b: , ".repeat(5_000)
    );
    let block = "  {{ include \"x\" . }}\n  key: {{ .v }}\n".repeat(5_000);
    let block = format!("apiVersion: v1\nkind: Pod\nmetadata:\n{block}");
    let list = "- {apiVersion: v1, kind: Pod, metadata: {name: {{ .n }}}}\n".repeat(2_500);
    for text in [flow, block, format!("apiVersion: v1\nkind: List\nitems:\n{list}")] {
        assert!(!read(&text).1.is_empty());
    }
}
