//! Made by `cargo xtask schema FOLDER`, FOLDER being `kubernetes-json-schema` of the PyPI package
//! kubernetes-validate 1.37.0 (Apache-2.0). Do not edit. `crate::types` tells how to read it.

/// `apiVersion kind type`, one per line.
pub(crate) const KINDS: &str = "\
admissionregistration.k8s.io/v1 MutatingAdmissionPolicy MutatingAdmissionPolicy+36
admissionregistration.k8s.io/v1 MutatingAdmissionPolicyBinding MutatingAdmissionPolicyBinding+36
admissionregistration.k8s.io/v1 MutatingWebhookConfiguration MutatingWebhookConfiguration
admissionregistration.k8s.io/v1 ValidatingAdmissionPolicy ValidatingAdmissionPolicy
admissionregistration.k8s.io/v1 ValidatingAdmissionPolicyBinding ValidatingAdmissionPolicyBinding
admissionregistration.k8s.io/v1 ValidatingWebhookConfiguration ValidatingWebhookConfiguration
apiextensions.k8s.io/v1 CustomResourceDefinition CustomResourceDefinition
apiregistration.k8s.io/v1 APIService APIService
apps/v1 ControllerRevision ControllerRevision
apps/v1 DaemonSet DaemonSet
apps/v1 Deployment Deployment
apps/v1 ReplicaSet ReplicaSet
apps/v1 StatefulSet StatefulSet
authentication.k8s.io/v1 SelfSubjectReview SelfSubjectReview
authentication.k8s.io/v1 TokenRequest authentication.v1.TokenRequest
authentication.k8s.io/v1 TokenReview TokenReview
authorization.k8s.io/v1 LocalSubjectAccessReview LocalSubjectAccessReview
authorization.k8s.io/v1 SelfSubjectAccessReview SelfSubjectAccessReview
authorization.k8s.io/v1 SelfSubjectRulesReview SelfSubjectRulesReview
authorization.k8s.io/v1 SubjectAccessReview SubjectAccessReview
autoscaling/v1 HorizontalPodAutoscaler autoscaling.v1.HorizontalPodAutoscaler
autoscaling/v1 Scale Scale
autoscaling/v2 HorizontalPodAutoscaler autoscaling.v2.HorizontalPodAutoscaler
batch/v1 CronJob CronJob
batch/v1 Job Job
certificates.k8s.io/v1 CertificateSigningRequest CertificateSigningRequest
certificates.k8s.io/v1 ClusterTrustBundle ClusterTrustBundle+37
certificates.k8s.io/v1 PodCertificateRequest PodCertificateRequest+37
coordination.k8s.io/v1 Lease Lease
discovery.k8s.io/v1 EndpointSlice EndpointSlice
events.k8s.io/v1 Event events.v1.Event
flowcontrol.apiserver.k8s.io/v1 FlowSchema FlowSchema
flowcontrol.apiserver.k8s.io/v1 PriorityLevelConfiguration PriorityLevelConfiguration
networking.k8s.io/v1 IPAddress IPAddress
networking.k8s.io/v1 Ingress Ingress
networking.k8s.io/v1 IngressClass IngressClass
networking.k8s.io/v1 NetworkPolicy NetworkPolicy
networking.k8s.io/v1 ServiceCIDR ServiceCIDR
node.k8s.io/v1 RuntimeClass RuntimeClass
policy/v1 Eviction Eviction
policy/v1 PodDisruptionBudget PodDisruptionBudget
rbac.authorization.k8s.io/v1 ClusterRole ClusterRole
rbac.authorization.k8s.io/v1 ClusterRoleBinding ClusterRoleBinding
rbac.authorization.k8s.io/v1 Role Role
rbac.authorization.k8s.io/v1 RoleBinding RoleBinding
resource.k8s.io/v1 DeviceClass DeviceClass+34
resource.k8s.io/v1 DeviceTaintRule DeviceTaintRule+37
resource.k8s.io/v1 ResourceClaim resource.v1.ResourceClaim+34
resource.k8s.io/v1 ResourceClaimTemplate ResourceClaimTemplate+34
resource.k8s.io/v1 ResourceSlice ResourceSlice+34
scheduling.k8s.io/v1 PriorityClass PriorityClass
storage.k8s.io/v1 CSIDriver CSIDriver
storage.k8s.io/v1 CSINode CSINode
storage.k8s.io/v1 CSIStorageCapacity CSIStorageCapacity
storage.k8s.io/v1 StorageClass StorageClass
storage.k8s.io/v1 VolumeAttachment VolumeAttachment
storage.k8s.io/v1 VolumeAttributesClass VolumeAttributesClass+34
storagemigration.k8s.io/v1 StorageVersionMigration StorageVersionMigration+37
v1 Binding Binding
v1 ComponentStatus ComponentStatus
v1 ConfigMap ConfigMap
v1 Endpoints Endpoints
v1 Event core.v1.Event
v1 LimitRange LimitRange
v1 Namespace Namespace
v1 Node Node
v1 PersistentVolume PersistentVolume
v1 PersistentVolumeClaim PersistentVolumeClaim
v1 Pod Pod
v1 PodTemplate PodTemplate
v1 ReplicationController ReplicationController
v1 ResourceQuota ResourceQuota
v1 Secret Secret
v1 Service Service
v1 ServiceAccount ServiceAccount
";

/// `type field:type …`, one type per line.
pub(crate) const TYPES: &str = "\
ApplyConfiguration expression:s
AuditAnnotation key!:s valueExpression!:s
ExpressionWarning fieldRef!:s warning!:s
JSONPatch expression:s
MatchCondition expression!:s name!:s
MatchResources excludeResourceRules:[NamedRuleWithOperations matchPolicy:s namespaceSelector:LabelSelector objectSelector:LabelSelector resourceRules:[NamedRuleWithOperations
MutatingAdmissionPolicy apiVersion:s kind:s metadata:ObjectMeta spec:MutatingAdmissionPolicySpec
MutatingAdmissionPolicyBinding apiVersion:s kind:s metadata:ObjectMeta spec:MutatingAdmissionPolicyBindingSpec
MutatingAdmissionPolicyBindingSpec matchResources:MatchResources paramRef:ParamRef policyName:s
MutatingAdmissionPolicySpec failurePolicy:s matchConditions:[MatchCondition matchConstraints:MatchResources mutations:[Mutation paramKind:ParamKind reinvocationPolicy:s variables:[Variable
MutatingWebhook admissionReviewVersions!:[s clientConfig!:admissionregistration.v1.WebhookClientConfig failurePolicy:s matchConditions:[MatchCondition matchPolicy:s name!:s namespaceSelector:LabelSelector objectSelector:LabelSelector reinvocationPolicy:s rules:[RuleWithOperations sideEffects!:s timeoutSeconds:i
MutatingWebhookConfiguration apiVersion:s kind:s metadata:ObjectMeta webhooks:[MutatingWebhook
Mutation applyConfiguration:ApplyConfiguration jsonPatch:JSONPatch patchType!:s
NamedRuleWithOperations apiGroups:[s apiVersions:[s operations:[s resourceNames:[s resources:[s scope:s
ParamKind apiVersion:s kind:s
ParamRef name:s namespace:s parameterNotFoundAction:s selector:LabelSelector
RuleWithOperations apiGroups:[s apiVersions:[s operations:[s resources:[s scope:s
admissionregistration.v1.ServiceReference name!:s namespace!:s path:s port:i
TypeChecking expressionWarnings:[ExpressionWarning
ValidatingAdmissionPolicy apiVersion:s kind:s metadata:ObjectMeta spec:ValidatingAdmissionPolicySpec status:ValidatingAdmissionPolicyStatus
ValidatingAdmissionPolicyBinding apiVersion:s kind:s metadata:ObjectMeta spec!:ValidatingAdmissionPolicyBindingSpec
ValidatingAdmissionPolicyBindingSpec matchResources:MatchResources paramRef:ParamRef policyName!:s validationActions!:[s
ValidatingAdmissionPolicySpec auditAnnotations:[AuditAnnotation failurePolicy:s matchConditions:[MatchCondition matchConstraints:MatchResources paramKind:ParamKind validations:[Validation variables:[Variable
ValidatingAdmissionPolicyStatus conditions:[Condition observedGeneration:l typeChecking:TypeChecking
ValidatingWebhook admissionReviewVersions!:[s clientConfig!:admissionregistration.v1.WebhookClientConfig failurePolicy:s matchConditions:[MatchCondition matchPolicy:s name!:s namespaceSelector:LabelSelector objectSelector:LabelSelector rules:[RuleWithOperations sideEffects!:s timeoutSeconds:i
ValidatingWebhookConfiguration apiVersion:s kind:s metadata:ObjectMeta webhooks:[ValidatingWebhook
Validation expression!:s message:s messageExpression:s reason:s
Variable expression!:s name!:s
admissionregistration.v1.WebhookClientConfig caBundle:y service:admissionregistration.v1.ServiceReference url:s
ControllerRevision apiVersion:s data!:j kind:s metadata:ObjectMeta revision:l
DaemonSet apiVersion:s kind:s metadata:ObjectMeta spec!:DaemonSetSpec status:DaemonSetStatus
DaemonSetCondition lastTransitionTime:t message:s reason:s status:s type:s
DaemonSetSpec minReadySeconds:i revisionHistoryLimit:i selector!:LabelSelector template!:PodTemplateSpec updateStrategy:DaemonSetUpdateStrategy
DaemonSetStatus collisionCount:i conditions:[DaemonSetCondition currentNumberScheduled!:i desiredNumberScheduled!:i numberAvailable:i numberMisscheduled!:i numberReady!:i numberUnavailable:i observedGeneration:l updatedNumberScheduled:i
DaemonSetUpdateStrategy rollingUpdate:RollingUpdateDaemonSet type:s
Deployment apiVersion:s kind:s metadata:ObjectMeta spec!:DeploymentSpec status:DeploymentStatus
DeploymentCondition lastTransitionTime:t lastUpdateTime:t message:s reason:s status:s type:s
DeploymentSpec minReadySeconds:i paused:b progressDeadlineSeconds:i replicas:i revisionHistoryLimit:i selector!:LabelSelector strategy:DeploymentStrategy template!:PodTemplateSpec
DeploymentStatus availableReplicas:i collisionCount:i conditions:[DeploymentCondition observedGeneration:l readyReplicas:i replicas:i terminatingReplicas:i unavailableReplicas:i updatedReplicas:i
DeploymentStrategy rollingUpdate:RollingUpdateDeployment type:s
ReplicaSet apiVersion:s kind:s metadata:ObjectMeta spec!:ReplicaSetSpec status:ReplicaSetStatus
ReplicaSetCondition lastTransitionTime:t message:s reason:s status:s type:s
ReplicaSetSpec minReadySeconds:i replicas:i selector!:LabelSelector template:PodTemplateSpec
ReplicaSetStatus availableReplicas:i conditions:[ReplicaSetCondition fullyLabeledReplicas:i observedGeneration:l readyReplicas:i replicas!:i terminatingReplicas:i
RollingUpdateDaemonSet maxSurge:I maxUnavailable:I
RollingUpdateDeployment maxSurge:I maxUnavailable:I
RollingUpdateStatefulSetStrategy maxUnavailable:I partition:i
StatefulSet apiVersion:s kind:s metadata:ObjectMeta spec!:StatefulSetSpec status:StatefulSetStatus
StatefulSetCondition lastTransitionTime:t message:s reason:s status:s type:s
StatefulSetOrdinals start:i
StatefulSetPersistentVolumeClaimRetentionPolicy whenDeleted:s whenScaled:s
StatefulSetSpec minReadySeconds:i ordinals:StatefulSetOrdinals persistentVolumeClaimRetentionPolicy:StatefulSetPersistentVolumeClaimRetentionPolicy podManagementPolicy:s replicas:i revisionHistoryLimit:i selector!:LabelSelector serviceName:s template!:PodTemplateSpec updateStrategy:StatefulSetUpdateStrategy volumeClaimTemplates:[PersistentVolumeClaim
StatefulSetStatus availableReplicas:i collisionCount:i conditions:[StatefulSetCondition currentReplicas:i currentRevision:s observedGeneration:l readyReplicas:i replicas!:i updateRevision:s updatedReplicas:i
StatefulSetUpdateStrategy rollingUpdate:RollingUpdateStatefulSetStrategy type:s
BoundObjectReference apiVersion:s kind:s name:s uid:s
SelfSubjectReview apiVersion:s kind:s metadata:ObjectMeta status:SelfSubjectReviewStatus
SelfSubjectReviewStatus userInfo:UserInfo
authentication.v1.TokenRequest apiVersion:s kind:s metadata:ObjectMeta spec:TokenRequestSpec status:TokenRequestStatus
TokenRequestSpec attestations:{[s+37 audiences:[s boundObjectRef:BoundObjectReference expirationSeconds:l
TokenRequestStatus expirationTimestamp:t token:s
TokenReview apiVersion:s kind:s metadata:ObjectMeta spec!:TokenReviewSpec status:TokenReviewStatus
TokenReviewSpec audiences:[s token!:s
TokenReviewStatus audiences:[s authenticated:b error:s user:UserInfo
UserInfo extra:{[s groups:[s uid:s username:s
FieldSelectorAttributes rawSelector:s requirements:[FieldSelectorRequirement
LabelSelectorAttributes rawSelector:s requirements:[LabelSelectorRequirement
LocalSubjectAccessReview apiVersion:s kind:s metadata:ObjectMeta spec!:SubjectAccessReviewSpec status:SubjectAccessReviewStatus
NonResourceAttributes path:s verb:s
NonResourceRule nonResourceURLs:[s verbs!:[s
ResourceAttributes fieldSelector:FieldSelectorAttributes group:s labelSelector:LabelSelectorAttributes name:s namespace:s resource:s subresource:s verb:s version:s
ResourceRule apiGroups:[s resourceNames:[s resources:[s verbs!:[s
SelfSubjectAccessReview apiVersion:s kind:s metadata:ObjectMeta spec!:SelfSubjectAccessReviewSpec status:SubjectAccessReviewStatus
SelfSubjectAccessReviewSpec nonResourceAttributes:NonResourceAttributes resourceAttributes:ResourceAttributes
SelfSubjectRulesReview apiVersion:s kind:s metadata:ObjectMeta spec!:SelfSubjectRulesReviewSpec status:SubjectRulesReviewStatus
SelfSubjectRulesReviewSpec namespace:s
SubjectAccessReview apiVersion:s kind:s metadata:ObjectMeta spec!:SubjectAccessReviewSpec status:SubjectAccessReviewStatus
SubjectAccessReviewSpec extra:{[s groups:[s nonResourceAttributes:NonResourceAttributes resourceAttributes:ResourceAttributes uid:s user:s
SubjectAccessReviewStatus allowed!:b denied:b evaluationError:s reason:s
SubjectRulesReviewStatus evaluationError:s incomplete!:b nonResourceRules!:[NonResourceRule resourceRules!:[ResourceRule
autoscaling.v1.CrossVersionObjectReference apiVersion:s kind!:s name!:s
autoscaling.v1.HorizontalPodAutoscaler apiVersion:s kind:s metadata:ObjectMeta spec!:autoscaling.v1.HorizontalPodAutoscalerSpec status:autoscaling.v1.HorizontalPodAutoscalerStatus
autoscaling.v1.HorizontalPodAutoscalerSpec maxReplicas!:i minReplicas:i scaleTargetRef!:autoscaling.v1.CrossVersionObjectReference targetCPUUtilizationPercentage:i
autoscaling.v1.HorizontalPodAutoscalerStatus currentCPUUtilizationPercentage:i currentReplicas!:i desiredReplicas!:i lastScaleTime:t observedGeneration:l
Scale apiVersion:s kind:s metadata:ObjectMeta spec:ScaleSpec status:ScaleStatus
ScaleSpec replicas:i
ScaleStatus replicas!:i selector:s
ContainerResourceMetricSource@v2 container!:s name!:s target!:MetricTarget
ContainerResourceMetricStatus@v2 container!:s current!:MetricValueStatus name!:s
autoscaling.v2.CrossVersionObjectReference@v2 apiVersion:s kind!:s name!:s
ExternalMetricSource@v2 metric!:MetricIdentifier target!:MetricTarget
ExternalMetricStatus@v2 current!:MetricValueStatus metric!:MetricIdentifier
HPAScalingPolicy@v2 periodSeconds!:i type!:s value!:i
HPAScalingRules@v2 policies:[HPAScalingPolicy selectPolicy:s stabilizationWindowSeconds:i tolerance:q
autoscaling.v2.HorizontalPodAutoscaler@v2 apiVersion:s kind:s metadata:ObjectMeta spec!:autoscaling.v2.HorizontalPodAutoscalerSpec status:autoscaling.v2.HorizontalPodAutoscalerStatus
HorizontalPodAutoscalerBehavior@v2 scaleDown:HPAScalingRules scaleUp:HPAScalingRules
HorizontalPodAutoscalerCondition@v2 lastTransitionTime:t message:s observedGeneration:l+37 reason:s status!:s type!:s
autoscaling.v2.HorizontalPodAutoscalerSpec@v2 behavior:HorizontalPodAutoscalerBehavior maxReplicas!:i metrics:[MetricSpec minReplicas:i scaleTargetRef!:autoscaling.v2.CrossVersionObjectReference
autoscaling.v2.HorizontalPodAutoscalerStatus@v2 conditions:[HorizontalPodAutoscalerCondition currentMetrics:[MetricStatus currentReplicas:i desiredReplicas!:i lastScaleTime:t observedGeneration:l
MetricIdentifier@v2 name!:s selector:LabelSelector
MetricSpec@v2 containerResource:ContainerResourceMetricSource external:ExternalMetricSource object:ObjectMetricSource pods:PodsMetricSource resource:ResourceMetricSource type!:s
MetricStatus@v2 containerResource:ContainerResourceMetricStatus external:ExternalMetricStatus object:ObjectMetricStatus pods:PodsMetricStatus resource:ResourceMetricStatus type!:s
MetricTarget@v2 averageUtilization:i averageValue:q type!:s value:q
MetricValueStatus@v2 averageUtilization:i averageValue:q value:q
ObjectMetricSource@v2 describedObject!:autoscaling.v2.CrossVersionObjectReference metric!:MetricIdentifier target!:MetricTarget
ObjectMetricStatus@v2 current!:MetricValueStatus describedObject!:autoscaling.v2.CrossVersionObjectReference metric!:MetricIdentifier
PodsMetricSource@v2 metric!:MetricIdentifier target!:MetricTarget
PodsMetricStatus@v2 current!:MetricValueStatus metric!:MetricIdentifier
ResourceMetricSource@v2 name!:s target!:MetricTarget
ResourceMetricStatus@v2 current!:MetricValueStatus name!:s
CronJob apiVersion:s kind:s metadata:ObjectMeta spec!:CronJobSpec status:CronJobStatus
CronJobSpec concurrencyPolicy:s failedJobsHistoryLimit:i jobTemplate!:JobTemplateSpec schedule!:s startingDeadlineSeconds:l successfulJobsHistoryLimit:i suspend:b timeZone:s
CronJobStatus active:[ObjectReference lastScheduleTime:t lastSuccessfulTime:t
Job apiVersion:s kind:s metadata:ObjectMeta spec:JobSpec status:JobStatus
JobCondition lastProbeTime:t lastTransitionTime:t message:s reason:s status!:s type!:s
JobSchedulingConfiguration disruptionMode:WorkloadPodGroupDisruptionMode resourceClaims:[WorkloadPodGroupResourceClaim schedulingConstraints:WorkloadPodGroupSchedulingConstraints schedulingPolicy:WorkloadPodGroupSchedulingPolicy
JobSpec activeDeadlineSeconds:l backoffLimit:i backoffLimitPerIndex:i completionMode:s completions:i managedBy:s manualSelector:b maxFailedIndexes:i parallelism:i podFailurePolicy:PodFailurePolicy podReplacementPolicy:s scheduling:JobSchedulingConfiguration+37 selector:LabelSelector successPolicy:SuccessPolicy suspend:b template!:PodTemplateSpec ttlSecondsAfterFinished:i
JobStatus active:i completedIndexes:s completionTime:t conditions:[JobCondition failed:i failedIndexes:s ready:i startTime:t succeeded:i terminating:i uncountedTerminatedPods:UncountedTerminatedPods
JobTemplateSpec metadata:ObjectMeta spec:JobSpec
PodFailurePolicy rules!:[PodFailurePolicyRule
PodFailurePolicyOnExitCodesRequirement containerName:s operator!:s values!:[i
PodFailurePolicyOnPodConditionsPattern status:s type!:s
PodFailurePolicyRule action!:s onExitCodes:PodFailurePolicyOnExitCodesRequirement onPodConditions:[PodFailurePolicyOnPodConditionsPattern
SuccessPolicy rules!:[SuccessPolicyRule
SuccessPolicyRule succeededCount:i succeededIndexes:s
UncountedTerminatedPods failed:[s succeeded:[s
CertificateSigningRequest apiVersion:s kind:s metadata:ObjectMeta spec!:CertificateSigningRequestSpec status:CertificateSigningRequestStatus
CertificateSigningRequestCondition lastTransitionTime:t lastUpdateTime:t message:s reason:s status!:s type!:s
CertificateSigningRequestSpec expirationSeconds:i extra:{[s groups:[s request!:y signerName!:s uid:s usages:[s username:s
CertificateSigningRequestStatus certificate:y conditions:[CertificateSigningRequestCondition
ClusterTrustBundle apiVersion:s kind:s metadata:ObjectMeta spec!:ClusterTrustBundleSpec
ClusterTrustBundleSpec signerName:s trustBundle!:s
PodCertificateRequest apiVersion:s kind:s metadata:ObjectMeta spec!:PodCertificateRequestSpec status:PodCertificateRequestStatus
PodCertificateRequestSpec maxExpirationSeconds:i nodeName!:s nodeUID!:s podName!:s podUID!:s serviceAccountName!:s serviceAccountUID!:s signerName!:s stubPKCS10Request!:y unverifiedUserAnnotations:{s
PodCertificateRequestStatus beginRefreshAt:t certificateChain:s conditions:[Condition notAfter:t notBefore:t
Lease apiVersion:s kind:s metadata:ObjectMeta spec:LeaseSpec
LeaseSpec acquireTime:m holderIdentity:s leaseDurationSeconds:i leaseTransitions:i preferredHolder:s renewTime:m strategy:s
AWSElasticBlockStoreVolumeSource fsType:s partition:i readOnly:b volumeID!:s
Affinity nodeAffinity:NodeAffinity podAffinity:PodAffinity podAntiAffinity:PodAntiAffinity
AppArmorProfile localhostProfile:s type!:s
AttachedVolume devicePath!:s name!:s
AzureDiskVolumeSource cachingMode:s diskName!:s diskURI!:s fsType:s kind:s readOnly:b
AzureFilePersistentVolumeSource readOnly:b secretName!:s secretNamespace:s shareName!:s
AzureFileVolumeSource readOnly:b secretName!:s shareName!:s
Binding apiVersion:s kind:s metadata:ObjectMeta target!:ObjectReference
CSIPersistentVolumeSource controllerExpandSecretRef:SecretReference controllerPublishSecretRef:SecretReference driver!:s fsType:s nodeExpandSecretRef:SecretReference nodePublishSecretRef:SecretReference nodeStageSecretRef:SecretReference readOnly:b volumeAttributes:{s volumeHandle!:s
CSIVolumeSource driver!:s fsType:s nodePublishSecretRef:LocalObjectReference readOnly:b volumeAttributes:{s
Capabilities add:[s drop:[s
CephFSPersistentVolumeSource monitors!:[s path:s readOnly:b secretFile:s secretRef:SecretReference user:s
CephFSVolumeSource monitors!:[s path:s readOnly:b secretFile:s secretRef:LocalObjectReference user:s
CinderPersistentVolumeSource fsType:s readOnly:b secretRef:SecretReference volumeID!:s
CinderVolumeSource fsType:s readOnly:b secretRef:LocalObjectReference volumeID!:s
ClientIPConfig timeoutSeconds:i
ClusterTrustBundleProjection labelSelector:LabelSelector name:s optional:b path!:s signerName:s user:l+37
ComponentCondition error:s message:s status!:s type!:s
ComponentStatus apiVersion:s conditions:[ComponentCondition kind:s metadata:ObjectMeta
ConfigMap apiVersion:s binaryData:{y data:{s immutable:b kind:s metadata:ObjectMeta
ConfigMapEnvSource name:s optional:b
ConfigMapKeySelector key!:s name:s optional:b
ConfigMapNodeConfigSource kubeletConfigKey!:s name!:s namespace!:s resourceVersion:s uid:s
ConfigMapProjection items:[KeyToPath name:s optional:b
ConfigMapVolumeSource defaultMode:i defaultUser:l+37 items:[KeyToPath name:s optional:b
Container args:[s command:[s env:[EnvVar envFrom:[EnvFromSource image:s imagePullPolicy:s lifecycle:Lifecycle livenessProbe:Probe name!:s ports:[ContainerPort readinessProbe:Probe resizePolicy:[ContainerResizePolicy resources:ResourceRequirements restartPolicy:s restartPolicyRules:[ContainerRestartRule+34 securityContext:SecurityContext startupProbe:Probe stdin:b stdinOnce:b terminationMessagePath:s terminationMessagePolicy:s tty:b volumeDevices:[VolumeDevice volumeMounts:[VolumeMount workingDir:s
ContainerExtendedResourceRequest containerName!:s requestName!:s resourceName!:s
ContainerImage names:[s sizeBytes:l
ContainerPort containerPort!:i hostIP:s hostPort:i name:s protocol:s
ContainerResizePolicy resourceName!:s restartPolicy!:s
ContainerRestartRule action!:s exitCodes:ContainerRestartRuleOnExitCodes
ContainerRestartRuleOnExitCodes operator!:s values:[i
ContainerState running:ContainerStateRunning terminated:ContainerStateTerminated waiting:ContainerStateWaiting
ContainerStateRunning startedAt:t
ContainerStateTerminated containerID:s exitCode!:i finishedAt:t message:s reason:s signal:i startedAt:t
ContainerStateWaiting message:s reason:s
ContainerStatus allocatedResources:{q allocatedResourcesStatus:[ResourceStatus containerID:s image!:s imageID!:s lastState:ContainerState name!:s ready!:b resources:ResourceRequirements restartCount!:i started:b state:ContainerState stopSignal:s user:ContainerUser volumeMounts:[VolumeMountStatus
ContainerUser linux:LinuxContainerUser
DaemonEndpoint Port!:i
DownwardAPIProjection items:[DownwardAPIVolumeFile
DownwardAPIVolumeFile fieldRef:ObjectFieldSelector mode:i path!:s resourceFieldRef:ResourceFieldSelector user:l+37
DownwardAPIVolumeSource defaultMode:i defaultUser:l+37 items:[DownwardAPIVolumeFile
EmptyDirVolumeSource medium:s mode:i+37 sizeLimit:q
EndpointAddress hostname:s ip!:s nodeName:s targetRef:ObjectReference
core.v1.EndpointPort appProtocol:s name:s port!:i protocol:s
EndpointSubset addresses:[EndpointAddress notReadyAddresses:[EndpointAddress ports:[core.v1.EndpointPort
Endpoints apiVersion:s kind:s metadata:ObjectMeta subsets:[EndpointSubset
EnvFromSource configMapRef:ConfigMapEnvSource prefix:s secretRef:SecretEnvSource
EnvVar name!:s value:s valueFrom:EnvVarSource
EnvVarSource configMapKeyRef:ConfigMapKeySelector fieldRef:ObjectFieldSelector fileKeyRef:FileKeySelector+34 resourceFieldRef:ResourceFieldSelector secretKeyRef:SecretKeySelector
EphemeralContainer args:[s command:[s env:[EnvVar envFrom:[EnvFromSource image:s imagePullPolicy:s lifecycle:Lifecycle livenessProbe:Probe name!:s ports:[ContainerPort readinessProbe:Probe resizePolicy:[ContainerResizePolicy resources:ResourceRequirements restartPolicy:s restartPolicyRules:[ContainerRestartRule+34 securityContext:SecurityContext startupProbe:Probe stdin:b stdinOnce:b targetContainerName:s terminationMessagePath:s terminationMessagePolicy:s tty:b volumeDevices:[VolumeDevice volumeMounts:[VolumeMount workingDir:s
EphemeralVolumeSource volumeClaimTemplate:PersistentVolumeClaimTemplate
core.v1.Event action:s apiVersion:s count:i eventTime:m firstTimestamp:t involvedObject!:ObjectReference kind:s lastTimestamp:t message:s metadata!:ObjectMeta reason:s related:ObjectReference reportingComponent:s reportingInstance:s series:core.v1.EventSeries source:EventSource type:s
core.v1.EventSeries count:i lastObservedTime:m
EventSource component:s host:s
EvictionResponder name!:s priority!:i
ExecAction command:[s
FCVolumeSource fsType:s lun:i readOnly:b targetWWNs:[s wwids:[s
FileKeySelector key!:s optional:b path!:s volumeName!:s
FlexPersistentVolumeSource driver!:s fsType:s options:{s readOnly:b secretRef:SecretReference
FlexVolumeSource driver!:s fsType:s options:{s readOnly:b secretRef:LocalObjectReference
FlockerVolumeSource datasetName:s datasetUUID:s
GCEPersistentDiskVolumeSource fsType:s partition:i pdName!:s readOnly:b
GRPCAction mode:s+37 port!:i service:s
GitRepoVolumeSource directory:s repository!:s revision:s
GlusterfsPersistentVolumeSource endpoints!:s endpointsNamespace:s path!:s readOnly:b
GlusterfsVolumeSource endpoints!:s path!:s readOnly:b
HTTPGetAction host:s httpHeaders:[HTTPHeader path:s port!:I protocol:s+37 scheme:s
HTTPHeader name!:s value!:s
HostAlias hostnames:[s ip!:s
HostIP ip!:s
HostPathVolumeSource path!:s type:s
ISCSIPersistentVolumeSource chapAuthDiscovery:b chapAuthSession:b fsType:s initiatorName:s iqn!:s iscsiInterface:s lun!:i portals:[s readOnly:b secretRef:SecretReference targetPortal!:s
ISCSIVolumeSource chapAuthDiscovery:b chapAuthSession:b fsType:s initiatorName:s iqn!:s iscsiInterface:s lun!:i portals:[s readOnly:b secretRef:LocalObjectReference targetPortal!:s
ImageVolumeSource pullPolicy:s reference:s
ImageVolumeStatus imageRef!:s
KeyToPath key!:s mode:i path!:s user:l+37
Lifecycle postStart:LifecycleHandler preStop:LifecycleHandler stopSignal:s
LifecycleHandler exec:ExecAction httpGet:HTTPGetAction sleep:SleepAction tcpSocket:TCPSocketAction
LimitRange apiVersion:s kind:s metadata:ObjectMeta spec:LimitRangeSpec
LimitRangeItem default:{q defaultRequest:{q max:{q maxLimitRequestRatio:{q min:{q type!:s
LimitRangeSpec limits!:[LimitRangeItem
LinuxContainerUser gid!:l supplementalGroups:[l uid!:l
LoadBalancerIngress hostname:s ip:s ipMode:s ports:[PortStatus
LoadBalancerStatus ingress:[LoadBalancerIngress
LocalObjectReference name:s
LocalVolumeSource fsType:s path!:s
ModifyVolumeStatus status!:s targetVolumeAttributesClassName:s
NFSVolumeSource path!:s readOnly:b server!:s
Namespace apiVersion:s kind:s metadata:ObjectMeta spec:NamespaceSpec status:NamespaceStatus
NamespaceCondition lastTransitionTime:t message:s reason:s status!:s type!:s
NamespaceSpec finalizers:[s
NamespaceStatus conditions:[NamespaceCondition phase:s
Node apiVersion:s kind:s metadata:ObjectMeta spec:NodeSpec status:NodeStatus
NodeAddress address!:s type!:s
NodeAffinity preferredDuringSchedulingIgnoredDuringExecution:[PreferredSchedulingTerm requiredDuringSchedulingIgnoredDuringExecution:NodeSelector
NodeAllocatableMappedResources name!:s quantity!:q
NodeAllocatableOverheadResources name!:s perContainer:q perPod:q
NodeAllocatableResourceClaimStatus containers:[s mapping:[NodeAllocatableMappedResources+37 overhead:[NodeAllocatableOverheadResources+37 resourceClaimName!:s resources!:{q-37
NodeCondition lastHeartbeatTime:t lastTransitionTime:t message:s reason:s status!:s type!:s
NodeConfigSource configMap:ConfigMapNodeConfigSource
NodeConfigStatus active:NodeConfigSource assigned:NodeConfigSource error:s lastKnownGood:NodeConfigSource
NodeDaemonEndpoints kubeletEndpoint:DaemonEndpoint
NodeFeatures supplementalGroupsPolicy:b
NodePodPreemptionPolicy disableResizePreemption:[s
NodeRuntimeHandler features:NodeRuntimeHandlerFeatures name:s
NodeRuntimeHandlerFeatures recursiveReadOnlyMounts:b userNamespaces:b
NodeSelector nodeSelectorTerms!:[NodeSelectorTerm
NodeSelectorRequirement key!:s operator!:s values:[s
NodeSelectorTerm matchExpressions:[NodeSelectorRequirement matchFields:[NodeSelectorRequirement
NodeSpec configSource:NodeConfigSource externalID:s podCIDR:s podCIDRs:[s podPreemptionPolicy:NodePodPreemptionPolicy+37 providerID:s taints:[Taint unschedulable:b
NodeStatus addresses:[NodeAddress allocatable:{q capacity:{q conditions:[NodeCondition config:NodeConfigStatus daemonEndpoints:NodeDaemonEndpoints declaredFeatures:[s+35 features:NodeFeatures images:[ContainerImage nodeInfo:NodeSystemInfo phase:s runtimeHandlers:[NodeRuntimeHandler volumesAttached:[AttachedVolume volumesInUse:[s
NodeSwapStatus capacity:l
NodeSystemInfo architecture!:s bootID!:s containerRuntimeVersion!:s kernelVersion!:s kubeProxyVersion!:s kubeletVersion!:s machineID!:s operatingSystem!:s osImage!:s runningInUserNamespace:b+37 swap:NodeSwapStatus systemUUID!:s
ObjectFieldSelector apiVersion:s fieldPath!:s
ObjectReference apiVersion:s fieldPath:s kind:s name:s namespace:s resourceVersion:s uid:s
PersistentVolume apiVersion:s kind:s metadata:ObjectMeta spec:PersistentVolumeSpec status:PersistentVolumeStatus
PersistentVolumeClaim apiVersion:s kind:s metadata:ObjectMeta spec:PersistentVolumeClaimSpec status:PersistentVolumeClaimStatus
PersistentVolumeClaimCondition lastProbeTime:t lastTransitionTime:t message:s reason:s status!:s type!:s
PersistentVolumeClaimSpec accessModes:[s dataSource:TypedLocalObjectReference dataSourceRef:TypedObjectReference resources:VolumeResourceRequirements selector:LabelSelector storageClassName:s volumeAttributesClassName:s volumeMode:s volumeName:s
PersistentVolumeClaimStatus accessModes:[s allocatedResourceStatuses:{s allocatedResources:{q capacity:{q conditions:[PersistentVolumeClaimCondition currentVolumeAttributesClassName:s healthStatus:VolumeHealthStatus+37 modifyVolumeStatus:ModifyVolumeStatus phase:s
PersistentVolumeClaimTemplate metadata:ObjectMeta spec!:PersistentVolumeClaimSpec
PersistentVolumeClaimVolumeSource claimName!:s readOnly:b
PersistentVolumeSpec accessModes:[s awsElasticBlockStore:AWSElasticBlockStoreVolumeSource azureDisk:AzureDiskVolumeSource azureFile:AzureFilePersistentVolumeSource capacity:{q cephfs:CephFSPersistentVolumeSource cinder:CinderPersistentVolumeSource claimRef:ObjectReference csi:CSIPersistentVolumeSource fc:FCVolumeSource flexVolume:FlexPersistentVolumeSource flocker:FlockerVolumeSource gcePersistentDisk:GCEPersistentDiskVolumeSource glusterfs:GlusterfsPersistentVolumeSource hostPath:HostPathVolumeSource iscsi:ISCSIPersistentVolumeSource local:LocalVolumeSource mountOptions:[s nfs:NFSVolumeSource nodeAffinity:VolumeNodeAffinity persistentVolumeReclaimPolicy:s photonPersistentDisk:PhotonPersistentDiskVolumeSource portworxVolume:PortworxVolumeSource quobyte:QuobyteVolumeSource rbd:RBDPersistentVolumeSource scaleIO:ScaleIOPersistentVolumeSource storageClassName:s storageos:StorageOSPersistentVolumeSource volumeAttributesClassName:s volumeMode:s vsphereVolume:VsphereVirtualDiskVolumeSource
PersistentVolumeStatus lastPhaseTransitionTime:t message:s phase:s reason:s
PhotonPersistentDiskVolumeSource fsType:s pdID!:s
Pod apiVersion:s kind:s metadata:ObjectMeta spec:PodSpec status:PodStatus
PodAffinity preferredDuringSchedulingIgnoredDuringExecution:[WeightedPodAffinityTerm requiredDuringSchedulingIgnoredDuringExecution:[PodAffinityTerm
PodAffinityTerm labelSelector:LabelSelector matchLabelKeys:[s mismatchLabelKeys:[s namespaceSelector:LabelSelector namespaces:[s topologyKey!:s
PodAntiAffinity preferredDuringSchedulingIgnoredDuringExecution:[WeightedPodAffinityTerm requiredDuringSchedulingIgnoredDuringExecution:[PodAffinityTerm
PodCertificateProjection certificateChainPath:s credentialBundlePath:s keyPath:s keyType!:s maxExpirationSeconds:i signerName!:s user:l+37 userAnnotations:{s+35
PodCondition lastProbeTime:t lastTransitionTime:t message:s observedGeneration:l reason:s status!:s type!:s
PodDNSConfig nameservers:[s options:[PodDNSConfigOption searches:[s
PodDNSConfigOption name:s value:s
PodExtendedResourceClaimStatus requestMappings!:[ContainerExtendedResourceRequest resourceClaimName!:s
PodIP ip!:s
PodOS name!:s
PodReadinessGate conditionType!:s
PodResourceClaim name!:s resourceClaimName:s resourceClaimTemplateName:s
PodResourceClaimStatus name!:s resourceClaimName:s
PodSchedulingGate name!:s
PodSchedulingGroup podGroupName:s
PodSecurityContext appArmorProfile:AppArmorProfile fsGroup:l fsGroupChangePolicy:s runAsGroup:l runAsNonRoot:b runAsUser:l seLinuxChangePolicy:s seLinuxOptions:SELinuxOptions seccompProfile:SeccompProfile supplementalGroups:[l supplementalGroupsPolicy:s sysctls:[Sysctl windowsOptions:WindowsSecurityContextOptions
PodSpec activeDeadlineSeconds:l affinity:Affinity automountServiceAccountToken:b containers!:[Container dnsConfig:PodDNSConfig dnsPolicy:s enableServiceLinks:b ephemeralContainers:[EphemeralContainer evictionResponders:[EvictionResponder+37 hostAliases:[HostAlias hostIPC:b hostNetwork:b hostPID:b hostUsers:b hostname:s hostnameOverride:s+34 imagePullSecrets:[LocalObjectReference initContainers:[Container nodeName:s nodeSelector:{s os:PodOS overhead:{q preemptionPolicy:s priority:i priorityClassName:s readinessGates:[PodReadinessGate resourceClaims:[PodResourceClaim resources:ResourceRequirements restartPolicy:s runtimeClassName:s schedulerName:s schedulingGates:[PodSchedulingGate schedulingGroup:PodSchedulingGroup+36 securityContext:PodSecurityContext serviceAccount:s serviceAccountName:s setHostnameAsFQDN:b shareProcessNamespace:b subdomain:s terminationGracePeriodSeconds:l tolerations:[Toleration topologySpreadConstraints:[TopologySpreadConstraint volumes:[Volume workloadRef:WorkloadReference+35-36
PodStatus allocatedResources:{q+35 conditions:[PodCondition containerStatuses:[ContainerStatus ephemeralContainerStatuses:[ContainerStatus extendedResourceClaimStatus:PodExtendedResourceClaimStatus+34 hostIP:s hostIPs:[HostIP initContainerStatuses:[ContainerStatus message:s nodeAllocatableResourceClaimStatuses:[NodeAllocatableResourceClaimStatus+36 nominatedNodeName:s observedGeneration:l phase:s podIP:s podIPs:[PodIP qosClass:s reason:s resize:s resourceClaimStatuses:[PodResourceClaimStatus resources:ResourceRequirements+35 startTime:t volumeHealth:[PodVolumeHealth+37
PodTemplate apiVersion:s kind:s metadata:ObjectMeta template:PodTemplateSpec
PodTemplateSpec metadata:ObjectMeta spec:PodSpec
PodVolumeHealth healthConditions:[VolumeHealthCondition lastTransitionTime:t name!:s
PortStatus error:s port!:i protocol!:s
PortworxVolumeSource fsType:s readOnly:b volumeID!:s
PreferredSchedulingTerm preference!:NodeSelectorTerm weight!:i
Probe exec:ExecAction failureThreshold:i grpc:GRPCAction httpGet:HTTPGetAction initialDelaySeconds:i periodSeconds:i successThreshold:i tcpSocket:TCPSocketAction terminationGracePeriodSeconds:l timeoutSeconds:i
ProjectedVolumeSource defaultMode:i defaultUser:l+37 sources:[VolumeProjection
QuobyteVolumeSource group:s readOnly:b registry!:s tenant:s user:s volume!:s
RBDPersistentVolumeSource fsType:s image!:s keyring:s monitors!:[s pool:s readOnly:b secretRef:SecretReference user:s
RBDVolumeSource fsType:s image!:s keyring:s monitors!:[s pool:s readOnly:b secretRef:LocalObjectReference user:s
ReplicationController apiVersion:s kind:s metadata:ObjectMeta spec:ReplicationControllerSpec status:ReplicationControllerStatus
ReplicationControllerCondition lastTransitionTime:t message:s reason:s status!:s type!:s
ReplicationControllerSpec minReadySeconds:i replicas:i selector:{s template:PodTemplateSpec
ReplicationControllerStatus availableReplicas:i conditions:[ReplicationControllerCondition fullyLabeledReplicas:i observedGeneration:l readyReplicas:i replicas!:i
core.v1.ResourceClaim name!:s request:s
ResourceFieldSelector containerName:s divisor:q resource!:s
ResourceHealth health:s message:s+36 resourceID!:s
ResourceQuota apiVersion:s kind:s metadata:ObjectMeta spec:ResourceQuotaSpec status:ResourceQuotaStatus
ResourceQuotaSpec hard:{q scopeSelector:ScopeSelector scopes:[s
ResourceQuotaStatus hard:{q used:{q
ResourceRequirements claims:[core.v1.ResourceClaim limits:{q requests:{q
ResourceStatus name!:s resources:[ResourceHealth
SELinuxOptions level:s role:s type:s user:s
ScaleIOPersistentVolumeSource fsType:s gateway!:s protectionDomain:s readOnly:b secretRef!:SecretReference sslEnabled:b storageMode:s storagePool:s system!:s volumeName:s
ScaleIOVolumeSource fsType:s gateway!:s protectionDomain:s readOnly:b secretRef!:LocalObjectReference sslEnabled:b storageMode:s storagePool:s system!:s volumeName:s
ScopeSelector matchExpressions:[ScopedResourceSelectorRequirement
ScopedResourceSelectorRequirement operator!:s scopeName!:s values:[s
SeccompProfile localhostProfile:s type!:s
Secret apiVersion:s data:{y immutable:b kind:s metadata:ObjectMeta stringData:{s type:s
SecretEnvSource name:s optional:b
SecretKeySelector key!:s name:s optional:b
SecretProjection items:[KeyToPath name:s optional:b
SecretReference name:s namespace:s
SecretVolumeSource defaultMode:i defaultUser:l+37 items:[KeyToPath optional:b secretName:s
SecurityContext allowPrivilegeEscalation:b appArmorProfile:AppArmorProfile capabilities:Capabilities privileged:b procMount:s readOnlyRootFilesystem:b runAsGroup:l runAsNonRoot:b runAsUser:l seLinuxOptions:SELinuxOptions seccompProfile:SeccompProfile windowsOptions:WindowsSecurityContextOptions
Service apiVersion:s kind:s metadata:ObjectMeta spec:ServiceSpec status:ServiceStatus
ServiceAccount apiVersion:s automountServiceAccountToken:b imagePullSecrets:[LocalObjectReference kind:s metadata:ObjectMeta secrets:[ObjectReference
ServiceAccountTokenProjection audience:s expirationSeconds:l path!:s user:l+37
ServicePort appProtocol:s name:s nodePort:i port!:i protocol:s targetPort:I
ServiceSpec allocateLoadBalancerNodePorts:b clusterIP:s clusterIPs:[s externalIPs:[s externalName:s externalTrafficPolicy:s healthCheckNodePort:i internalTrafficPolicy:s ipFamilies:[s ipFamilyPolicy:s loadBalancerClass:s loadBalancerIP:s loadBalancerSourceRanges:[s ports:[ServicePort publishNotReadyAddresses:b selector:{s sessionAffinity:s sessionAffinityConfig:SessionAffinityConfig trafficDistribution:s type:s
ServiceStatus conditions:[Condition loadBalancer:LoadBalancerStatus
SessionAffinityConfig clientIP:ClientIPConfig
SleepAction seconds!:l
StorageOSPersistentVolumeSource fsType:s readOnly:b secretRef:ObjectReference volumeName:s volumeNamespace:s
StorageOSVolumeSource fsType:s readOnly:b secretRef:LocalObjectReference volumeName:s volumeNamespace:s
Sysctl name!:s value!:s
TCPSocketAction host:s port!:I
Taint effect!:s key!:s timeAdded:t value:s
Toleration effect:s key:s operator:s tolerationSeconds:l value:s
TopologySelectorLabelRequirement key!:s values!:[s
TopologySelectorTerm matchLabelExpressions:[TopologySelectorLabelRequirement
TopologySpreadConstraint labelSelector:LabelSelector matchLabelKeys:[s maxSkew!:i minDomains:i nodeAffinityPolicy:s nodeTaintsPolicy:s topologyKey!:s whenUnsatisfiable!:s
TypedLocalObjectReference apiGroup:s kind!:s name!:s
TypedObjectReference apiGroup:s kind!:s name!:s namespace:s
Volume awsElasticBlockStore:AWSElasticBlockStoreVolumeSource azureDisk:AzureDiskVolumeSource azureFile:AzureFileVolumeSource cephfs:CephFSVolumeSource cinder:CinderVolumeSource configMap:ConfigMapVolumeSource csi:CSIVolumeSource downwardAPI:DownwardAPIVolumeSource emptyDir:EmptyDirVolumeSource ephemeral:EphemeralVolumeSource fc:FCVolumeSource flexVolume:FlexVolumeSource flocker:FlockerVolumeSource gcePersistentDisk:GCEPersistentDiskVolumeSource gitRepo:GitRepoVolumeSource glusterfs:GlusterfsVolumeSource hostPath:HostPathVolumeSource image:ImageVolumeSource iscsi:ISCSIVolumeSource name!:s nfs:NFSVolumeSource persistentVolumeClaim:PersistentVolumeClaimVolumeSource photonPersistentDisk:PhotonPersistentDiskVolumeSource portworxVolume:PortworxVolumeSource projected:ProjectedVolumeSource quobyte:QuobyteVolumeSource rbd:RBDVolumeSource scaleIO:ScaleIOVolumeSource secret:SecretVolumeSource storageos:StorageOSVolumeSource vsphereVolume:VsphereVirtualDiskVolumeSource
VolumeDevice devicePath!:s name!:s
VolumeHealthCondition message:s reason!:s status!:s
VolumeHealthStatus healthConditions:[VolumeHealthCondition lastTransitionTime:t
VolumeMount bindMountOptions:[s+37 mountPath!:s mountPropagation:s name!:s readOnly:b recursiveReadOnly:s subPath:s subPathExpr:s
VolumeMountStatus mountPath!:s name!:s readOnly:b recursiveReadOnly:s volumeStatus:VolumeStatus+36
VolumeNodeAffinity required:NodeSelector
VolumeProjection clusterTrustBundle:ClusterTrustBundleProjection configMap:ConfigMapProjection downwardAPI:DownwardAPIProjection podCertificate:PodCertificateProjection+34 secret:SecretProjection serviceAccountToken:ServiceAccountTokenProjection
VolumeResourceRequirements limits:{q requests:{q
VolumeStatus image:ImageVolumeStatus
VsphereVirtualDiskVolumeSource fsType:s storagePolicyID:s storagePolicyName:s volumePath!:s
WeightedPodAffinityTerm podAffinityTerm!:PodAffinityTerm weight!:i
WindowsSecurityContextOptions gmsaCredentialSpec:s gmsaCredentialSpecName:s hostProcess:b runAsUserName:s
WorkloadReference name!:s podGroup!:s podGroupReplicaKey:s
Endpoint addresses!:[s conditions:EndpointConditions deprecatedTopology:{s hints:EndpointHints hostname:s nodeName:s targetRef:ObjectReference zone:s
EndpointConditions ready:b serving:b terminating:b
EndpointHints forNodes:[ForNode forZones:[ForZone
discovery.v1.EndpointPort appProtocol:s name:s port:i protocol:s
EndpointSlice addressType!:s apiVersion:s endpoints:[Endpoint kind:s metadata:ObjectMeta ports:[discovery.v1.EndpointPort
ForNode name!:s
ForZone name!:s
events.v1.Event action:s apiVersion:s deprecatedCount:i deprecatedFirstTimestamp:t deprecatedLastTimestamp:t deprecatedSource:EventSource eventTime!:m kind:s metadata:ObjectMeta note:s reason:s regarding:ObjectReference related:ObjectReference reportingController:s reportingInstance:s series:events.v1.EventSeries type:s
events.v1.EventSeries count!:i lastObservedTime!:m
ExemptPriorityLevelConfiguration lendablePercent:i nominalConcurrencyShares:i
FlowDistinguisherMethod type!:s
FlowSchema apiVersion:s kind:s metadata:ObjectMeta spec!:FlowSchemaSpec status:FlowSchemaStatus
FlowSchemaCondition lastTransitionTime:t message:s reason:s status:s type!:s
FlowSchemaSpec distinguisherMethod:FlowDistinguisherMethod matchingPrecedence:i priorityLevelConfiguration!:PriorityLevelConfigurationReference rules:[PolicyRulesWithSubjects
FlowSchemaStatus conditions:[FlowSchemaCondition
GroupSubject name!:s
LimitResponse queuing:QueuingConfiguration type!:s
LimitedPriorityLevelConfiguration borrowingLimitPercent:i lendablePercent:i limitResponse!:LimitResponse nominalConcurrencyShares:i
NonResourcePolicyRule nonResourceURLs!:[s verbs!:[s
PolicyRulesWithSubjects nonResourceRules:[NonResourcePolicyRule resourceRules:[ResourcePolicyRule subjects!:[flowcontrol.v1.Subject
PriorityLevelConfiguration apiVersion:s kind:s metadata:ObjectMeta spec!:PriorityLevelConfigurationSpec status:PriorityLevelConfigurationStatus
PriorityLevelConfigurationCondition lastTransitionTime:t message:s reason:s status:s type!:s
PriorityLevelConfigurationReference name!:s
PriorityLevelConfigurationSpec exempt:ExemptPriorityLevelConfiguration limited:LimitedPriorityLevelConfiguration type!:s
PriorityLevelConfigurationStatus conditions:[PriorityLevelConfigurationCondition
QueuingConfiguration handSize:i queueLengthLimit:i queues:i
ResourcePolicyRule apiGroups!:[s clusterScope:b namespaces:[s resources!:[s verbs!:[s
ServiceAccountSubject name!:s namespace!:s
flowcontrol.v1.Subject group:GroupSubject kind!:s serviceAccount:ServiceAccountSubject user:UserSubject
UserSubject name!:s
HTTPIngressPath backend!:IngressBackend path:s pathType!:s
HTTPIngressRuleValue paths!:[HTTPIngressPath
IPAddress apiVersion:s kind:s metadata:ObjectMeta spec!:IPAddressSpec
IPAddressSpec parentRef!:ParentReference
IPBlock cidr!:s except:[s
Ingress apiVersion:s kind:s metadata:ObjectMeta spec:IngressSpec status:IngressStatus
IngressBackend resource:TypedLocalObjectReference service:IngressServiceBackend
IngressClass apiVersion:s kind:s metadata:ObjectMeta spec:IngressClassSpec
IngressClassParametersReference apiGroup:s kind!:s name!:s namespace:s scope:s
IngressClassSpec controller:s parameters:IngressClassParametersReference
IngressLoadBalancerIngress hostname:s ip:s ports:[IngressPortStatus
IngressLoadBalancerStatus ingress:[IngressLoadBalancerIngress
IngressPortStatus error:s port!:i protocol!:s
IngressRule host:s http:HTTPIngressRuleValue
IngressServiceBackend name!:s port:ServiceBackendPort
IngressSpec defaultBackend:IngressBackend ingressClassName:s rules:[IngressRule tls:[IngressTLS
IngressStatus loadBalancer:IngressLoadBalancerStatus
IngressTLS hosts:[s secretName:s
NetworkPolicy apiVersion:s kind:s metadata:ObjectMeta spec:NetworkPolicySpec
NetworkPolicyEgressRule ports:[NetworkPolicyPort to:[NetworkPolicyPeer
NetworkPolicyIngressRule from:[NetworkPolicyPeer ports:[NetworkPolicyPort
NetworkPolicyPeer ipBlock:IPBlock namespaceSelector:LabelSelector podSelector:LabelSelector
NetworkPolicyPort endPort:i port:I protocol:s
NetworkPolicySpec egress:[NetworkPolicyEgressRule ingress:[NetworkPolicyIngressRule podSelector:LabelSelector policyTypes:[s
ParentReference group:s name!:s namespace:s resource!:s
ServiceBackendPort name:s number:i
ServiceCIDR apiVersion:s kind:s metadata:ObjectMeta spec:ServiceCIDRSpec status:ServiceCIDRStatus
ServiceCIDRSpec cidrs:[s
ServiceCIDRStatus conditions:[Condition
Overhead podFixed:{q
RuntimeClass apiVersion:s handler!:s kind:s metadata:ObjectMeta overhead:Overhead scheduling:Scheduling
Scheduling nodeSelector:{s tolerations:[Toleration
Eviction apiVersion:s deleteOptions:DeleteOptions kind:s metadata:ObjectMeta
PodDisruptionBudget apiVersion:s kind:s metadata:ObjectMeta spec:PodDisruptionBudgetSpec status:PodDisruptionBudgetStatus
PodDisruptionBudgetSpec maxUnavailable:I minAvailable:I selector:LabelSelector unhealthyPodEvictionPolicy:s
PodDisruptionBudgetStatus conditions:[Condition currentHealthy:i desiredHealthy:i disruptedPods:{t disruptionsAllowed:i expectedPods:i observedGeneration:l
AggregationRule clusterRoleSelectors:[LabelSelector
ClusterRole aggregationRule:AggregationRule apiVersion:s kind:s metadata:ObjectMeta rules:[PolicyRule
ClusterRoleBinding apiVersion:s kind:s metadata:ObjectMeta roleRef!:RoleRef subjects:[rbac.v1.Subject
PolicyRule apiGroups:[s nonResourceURLs:[s resourceNames:[s resources:[s verbs!:[s
Role apiVersion:s kind:s metadata:ObjectMeta rules:[PolicyRule
RoleBinding apiVersion:s kind:s metadata:ObjectMeta roleRef!:RoleRef subjects:[rbac.v1.Subject
RoleRef apiGroup:s kind!:s name!:s
rbac.v1.Subject apiGroup:s kind!:s name!:s namespace:s
AllocatedDeviceStatus conditions:[Condition data:j device!:s driver!:s networkData:NetworkDeviceData pool!:s shareID:s
AllocationResult allocationTimestamp:t devices:DeviceAllocationResult nodeSelector:NodeSelector
CELDeviceSelector expression!:s
CapacityRequestPolicy default:q validRange:CapacityRequestPolicyRange validValues:[q
CapacityRequestPolicyRange max:q min!:q step:q
CapacityRequirements requests:{q
Counter value!:q
CounterSet counters!:{Counter name!:s
Device allNodes:b allowMultipleAllocations:b attributes:{DeviceAttribute bindingConditions:[s bindingFailureConditions:[s bindsToNode:b capacity:{DeviceCapacity consumesCounters:[DeviceCounterConsumption name!:s nodeAllocatableResourceMappings:{NodeAllocatableResourceMapping+36-37 nodeAllocatableResources:{NodeAllocatableResource+37 nodeName:s nodeSelector:NodeSelector taints:[DeviceTaint
DeviceAllocationConfiguration opaque:OpaqueDeviceConfiguration requests:[s source!:s
DeviceAllocationResult config:[DeviceAllocationConfiguration results:[DeviceRequestAllocationResult
DeviceAttribute bool:b bools:[b+36 int:l ints:[l+36 string:s strings:[s+36 version:s versions:[s+36
DeviceCapacity requestPolicy:CapacityRequestPolicy value!:q
DeviceClaim config:[DeviceClaimConfiguration constraints:[DeviceConstraint requests:[DeviceRequest
DeviceClaimConfiguration opaque:OpaqueDeviceConfiguration requests:[s
DeviceClass apiVersion:s kind:s metadata:ObjectMeta spec:DeviceClassSpec
DeviceClassConfiguration opaque:OpaqueDeviceConfiguration
DeviceClassSpec config:[DeviceClassConfiguration extendedResourceName:s selectors:[DeviceSelector
DeviceConstraint distinctAttribute:s matchAttribute:s requests:[s
DeviceCounterConsumption compatibilityGroups:[s+37 counterSet!:s counters!:{Counter
DeviceDerivedAttribute expression!:s name!:s
DeviceRequest exactly:ExactDeviceRequest firstAvailable:[DeviceSubRequest name!:s
DeviceRequestAllocationResult adminAccess:b bindingConditions:[s bindingFailureConditions:[s consumedCapacity:{q device!:s driver!:s pool!:s request!:s shareID:s skipNodeOperations:[s+37 tolerations:[DeviceToleration
DeviceSelector cel:CELDeviceSelector
DeviceSubRequest allocationMode:s capacity:CapacityRequirements count:l derivedAttributes:[DeviceDerivedAttribute+37 deviceClassName!:s name!:s selectors:[DeviceSelector tolerations:[DeviceToleration
DeviceTaint effect!:s key!:s timeAdded:t value:s
DeviceTaintRule apiVersion:s kind:s metadata:ObjectMeta spec!:DeviceTaintRuleSpec status:DeviceTaintRuleStatus
DeviceTaintRuleSpec deviceSelector:DeviceTaintSelector taint!:DeviceTaint
DeviceTaintRuleStatus conditions:[Condition
DeviceTaintSelector device:s driver:s pool:s
DeviceToleration effect:s key:s operator:s tolerationSeconds:l value:s
ExactDeviceRequest adminAccess:b allocationMode:s capacity:CapacityRequirements count:l derivedAttributes:[DeviceDerivedAttribute+37 deviceClassName!:s selectors:[DeviceSelector tolerations:[DeviceToleration
NetworkDeviceData hardwareAddress:s interfaceName:s ips:[s
NodeAllocatableMapping capacityKey:s capacityMultiplier:q deviceMultiplier:q
NodeAllocatableOverhead perContainer:q perPod:q
NodeAllocatableResource mapping:NodeAllocatableMapping overhead:NodeAllocatableOverhead
NodeAllocatableResourceMapping allocationMultiplier:q capacityKey:s
OpaqueDeviceConfiguration driver!:s parameters!:j
resource.v1.ResourceClaim apiVersion:s kind:s metadata:ObjectMeta spec:ResourceClaimSpec status:ResourceClaimStatus
ResourceClaimConsumerReference apiGroup:s name!:s resource!:s uid!:s
ResourceClaimSpec devices:DeviceClaim
ResourceClaimStatus allocation:AllocationResult devices:[AllocatedDeviceStatus reservedFor:[ResourceClaimConsumerReference
ResourceClaimTemplate apiVersion:s kind:s metadata:ObjectMeta spec:ResourceClaimTemplateSpec
ResourceClaimTemplateSpec metadata:ObjectMeta spec:ResourceClaimSpec
ResourcePool generation!:l name!:s resourceSliceCount!:l
ResourceSlice apiVersion:s kind:s metadata:ObjectMeta spec!:ResourceSliceSpec
ResourceSliceSpec allNodes:b devices:[Device driver!:s nodeName:s nodeSelector:NodeSelector partitionTypeAttribute:s+37 perDeviceNodeSelection:b pool!:ResourcePool sharedCounters:[CounterSet skipNodeOperations:[s+37
PriorityClass apiVersion:s description:s globalDefault:b kind:s metadata:ObjectMeta preemptionPolicy:s value:i
TopologyConstraint@v1alpha3 key!:s
WorkloadPodGroupAllDisruptionMode@v1alpha3
WorkloadPodGroupBasicSchedulingPolicy@v1alpha3
WorkloadPodGroupDisruptionMode@v1alpha3 all:WorkloadPodGroupAllDisruptionMode single:WorkloadPodGroupSingleDisruptionMode
WorkloadPodGroupGangSchedulingPolicy@v1alpha3 minCount:i
WorkloadPodGroupResourceClaim@v1alpha3 name!:s resourceClaimName:s resourceClaimTemplateName:s
WorkloadPodGroupSchedulingConstraints@v1alpha3 topology:[TopologyConstraint
WorkloadPodGroupSchedulingPolicy@v1alpha3 basic:WorkloadPodGroupBasicSchedulingPolicy gang:WorkloadPodGroupGangSchedulingPolicy
WorkloadPodGroupSingleDisruptionMode@v1alpha3
CSIDriver apiVersion:s kind:s metadata:ObjectMeta spec!:CSIDriverSpec
CSIDriverSpec attachRequired:b fsGroupPolicy:s nodeAllocatableUpdatePeriodSeconds:l podInfoOnMount:b preventPodSchedulingIfMissing:b+36 requiresRepublish:b seLinuxMount:b serviceAccountTokenInSecrets:b+35 storageCapacity:b tokenRequests:[storage.v1.TokenRequest volumeLifecycleModes:[s
CSINode apiVersion:s kind:s metadata:ObjectMeta spec!:CSINodeSpec status:CSINodeStatus+37
CSINodeDriver allocatable:VolumeNodeResources name!:s nodeID!:s topologyKeys:[s
CSINodeSpec drivers!:[CSINodeDriver
CSINodeStatus storageHealth:[StorageHealth
CSIStorageCapacity apiVersion:s capacity:q kind:s maximumVolumeSize:q metadata:ObjectMeta nodeTopology:LabelSelector storageClassName!:s
StorageClass allowVolumeExpansion:b allowedTopologies:[TopologySelectorTerm apiVersion:s kind:s metadata:ObjectMeta mountOptions:[s parameters:{s provisioner!:s reclaimPolicy:s volumeBindingMode:s
StorageHealth healthConditions:[StorageHealthCondition name!:s
StorageHealthCondition accessMode:s lastTransitionTime:t message:s reason!:s status!:s volumeMode:s
storage.v1.TokenRequest audience!:s expirationSeconds:l
VolumeAttachment apiVersion:s kind:s metadata:ObjectMeta spec!:VolumeAttachmentSpec status:VolumeAttachmentStatus
VolumeAttachmentSource inlineVolumeSpec:PersistentVolumeSpec persistentVolumeName:s
VolumeAttachmentSpec attacher!:s nodeName!:s source!:VolumeAttachmentSource
VolumeAttachmentStatus attachError:VolumeError attached!:b attachmentMetadata:{s detachError:VolumeError
VolumeAttributesClass apiVersion:s driverName!:s kind:s metadata:ObjectMeta parameters:{s
VolumeError errorCode:i message:s time:t
VolumeNodeResources count:i
StorageVersionMigration apiVersion:s kind:s metadata:ObjectMeta spec:StorageVersionMigrationSpec status:StorageVersionMigrationStatus
StorageVersionMigrationSpec resource!:GroupResource
StorageVersionMigrationStatus conditions:[Condition resourceVersion:s
CustomResourceColumnDefinition description:s format:s jsonPath!:s name!:s priority:i type!:s
CustomResourceConversion strategy!:s webhook:WebhookConversion
CustomResourceDefinition apiVersion:s kind:s metadata:ObjectMeta spec!:CustomResourceDefinitionSpec status:CustomResourceDefinitionStatus
CustomResourceDefinitionCondition lastTransitionTime:t message:s observedGeneration:l+35 reason:s status!:s type!:s
CustomResourceDefinitionNames categories:[s kind!:s listKind:s plural!:s shortNames:[s singular:s
CustomResourceDefinitionSpec conversion:CustomResourceConversion group!:s names!:CustomResourceDefinitionNames preserveUnknownFields:b scope!:s versions!:[CustomResourceDefinitionVersion
CustomResourceDefinitionStatus acceptedNames:CustomResourceDefinitionNames conditions:[CustomResourceDefinitionCondition observedGeneration:l+35 storedVersions:[s
CustomResourceDefinitionVersion additionalPrinterColumns:[CustomResourceColumnDefinition deprecated:b deprecationWarning:s name!:s schema:CustomResourceValidation selectableFields:[SelectableField served!:b storage!:b subresources:CustomResourceSubresources
CustomResourceSubresourceScale labelSelectorPath:s specReplicasPath!:s statusReplicasPath!:s
CustomResourceSubresourceStatus
CustomResourceSubresources scale:CustomResourceSubresourceScale status:CustomResourceSubresourceStatus
CustomResourceValidation openAPIV3Schema:JSONSchemaProps
ExternalDocumentation description:s url:s
JSONSchemaProps $ref:s $schema:s additionalItems:j additionalProperties:j allOf:[JSONSchemaProps anyOf:[JSONSchemaProps default:j definitions:{JSONSchemaProps dependencies:{j description:s enum:[j example:j exclusiveMaximum:b exclusiveMinimum:b externalDocs:ExternalDocumentation format:s id:s items:j maxItems:l maxLength:l maxProperties:l maximum:d minItems:l minLength:l minProperties:l minimum:d multipleOf:d not:JSONSchemaProps nullable:b oneOf:[JSONSchemaProps pattern:s patternProperties:{JSONSchemaProps properties:{JSONSchemaProps required:[s title:s type:s uniqueItems:b x-kubernetes-embedded-resource:b x-kubernetes-int-or-string:b x-kubernetes-list-map-keys:[s x-kubernetes-list-type:s x-kubernetes-map-type:s x-kubernetes-preserve-unknown-fields:b x-kubernetes-validations:[ValidationRule
SelectableField jsonPath!:s
apiextensions.v1.ServiceReference name!:s namespace!:s path:s port:i
ValidationRule fieldPath:s message:s messageExpression:s optionalOldSelf:b reason:s rule!:s
apiextensions.v1.WebhookClientConfig caBundle:y service:apiextensions.v1.ServiceReference url:s
WebhookConversion clientConfig:apiextensions.v1.WebhookClientConfig conversionReviewVersions!:[s
Condition lastTransitionTime!:t message!:s observedGeneration:l reason!:s status!:s type!:s
DeleteOptions apiVersion:s dryRun:[s gracePeriodSeconds:l ignoreStoreReadErrorWithClusterBreakingPotential:b kind:s orphanDependents:b preconditions:Preconditions propagationPolicy:s
FieldSelectorRequirement key!:s operator!:s values:[s
GroupResource group!:s resource!:s
LabelSelector matchExpressions:[LabelSelectorRequirement matchLabels:{s
LabelSelectorRequirement key!:s operator!:s values:[s
ManagedFieldsEntry apiVersion:s fieldsType:s fieldsV1:j manager:s operation:s subresource:s time:t
ObjectMeta annotations:{s creationTimestamp:t deletionGracePeriodSeconds:l deletionTimestamp:t finalizers:[s generateName:s generation:l labels:{s managedFields:[ManagedFieldsEntry name:s namespace:s ownerReferences:[OwnerReference resourceVersion:s selfLink:s uid:s
OwnerReference apiVersion!:s blockOwnerDeletion:b controller:b kind!:s name!:s uid!:s
Preconditions resourceVersion:s uid:s
APIService apiVersion:s kind:s metadata:ObjectMeta spec:APIServiceSpec status:APIServiceStatus
APIServiceCondition lastTransitionTime:t message:s reason:s status!:s type!:s
APIServiceSpec caBundle:y group:s groupPriorityMinimum!:i insecureSkipTLSVerify:b service:apiregistration.v1.ServiceReference version:s versionPriority!:i
APIServiceStatus conditions:[APIServiceCondition
apiregistration.v1.ServiceReference name:s namespace:s port:i
";

/// FNV-1a of both.
#[cfg(test)]
pub(crate) const CHECKSUM: u64 = 0xa401_1426_4568_ec14;
