//! Every kind, with every field set.

use std::collections::BTreeMap;
use std::fmt::Debug;

use centralapi_client::{
    CentralErrorExt as _, Claim, ClaimKind, Claims, CompositeDeletePolicy, CompositionUpdatePolicy,
    Crossplane, DynamicClaim, DynamicSpec, LabelSelector, Namespace, Resource, ResourceRef, Result,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::site::{self, Site};

/// Runs a function for every kind of every origin.
macro_rules! for_every_kind {
    ($run:ident($($argument:expr),*)) => {
        for_every_kind! { @ $run ($($argument),*)
        blockstorage: QosAssociationV3 QosV3 QuotasetV3 VolumeAttachV3 VolumeTypeAccessV3 VolumeTypeV3 VolumeV3;
        compute: AggregateV2 FlavorAccessV2 FlavorV2 FloatingipAssociateV2 FloatingipV2 InstanceV2 InterfaceAttachV2 KeypairV2 QuotasetV2 SecgroupV2 ServergroupV2 VolumeAttachV2;
        containerinfra: ClusterV1 ClustertemplateV1 NodegroupV1;
        db: ConfigurationV1 DatabaseV1 InstanceV1 UserV1;
        dns: RecordsetV2 TransferAcceptV2 TransferRequestV2 ZoneV2;
        fw: GroupV2 PolicyV2 RuleV2;
        identity: ApplicationCredentialV3 EC2CredentialV3 EndpointV3 GroupV3 InheritRoleAssignmentV3 ProjectV3 RoleAssignmentV3 RoleV3 ServiceV3 UserMembershipV3 UserV3;
        images: ImageAccessAcceptV2 ImageAccessV2 ImageV2;
        keymanager: ContainerV1 OrderV1 SecretV1;
        lb: L7PolicyV2 L7RuleV2 ListenerV2 LoadbalancerV2 MemberV2 MembersV2 MonitorV2 PoolV2 QuotaV2;
        networking: AddressscopeV2 FloatingipAssociateV2 FloatingipV2 NetworkV2 PortSecgroupAssociateV2 PortV2 PortforwardingV2 QosBandwidthLimitRuleV2 QosDscpMarkingRuleV2 QosMinimumBandwidthRuleV2 QosPolicyV2 QuotaV2 RbacPolicyV2 RouterInterfaceV2 RouterRouteV2 RouterV2 SecgroupRuleV2 SecgroupV2 SubnetRouteV2 SubnetV2 SubnetpoolV2 TrunkV2;
        objectstorage: ContainerV1 ObjectV1 TempurlV1;
        orchestration: StackV1;
        scs: Cluster;
        sharedfilesystem: SecurityserviceV2 ShareAccessV2 ShareV2 SharenetworkV2;
        vpnaas: EndpointGroupV2 IkePolicyV2 IpsecPolicyV2 ServiceV2 SiteConnectionV2;
        }
    };
    (@ $run:ident $arguments:tt $($origin:ident: $($kind:ident)+;)+) => { $( $(
        for_every_kind! { @@ $run $arguments centralapi_client::$origin::$kind }
    )+ )+ };
    (@@ $run:ident ($($argument:expr),*) $kind:ty) => {
        $run::<$kind>($($argument),*).await;
    };
}

/// The generator's samples, among them one of each type with every member set.
const SAMPLES: &str = include_str!("../../src/generated/fixtures.rs");

/// The `spec` of a kind with every member set.
fn full<S: ClaimKind>() -> S {
    let start = format!(
        "::<{}::{}>(\n        \"full\",\n        r#\"",
        S::ORIGIN,
        last_word::<S>()
    );
    let (_, rest) = SAMPLES.split_once(&start).expect("a sample");
    let (sample, _) = rest.split_once("\"#").expect("its end");
    serde_json::from_str(sample).expect("of this kind")
}

fn last_word<S>() -> &'static str {
    std::any::type_name::<S>()
        .rsplit("::")
        .next()
        .expect("a name")
}

/// A claim with every member set that a tenant may set.
fn claim<S: ClaimKind>(spec: S) -> Claim<S> {
    let labels = || LabelSelector::from(BTreeMap::from([("a".to_owned(), "b".to_owned())]));
    Claim::new(site::name("full"), spec)
        .label("team", "network")
        .annotation("example.com/why", "a text with \"quotes\" and ümläuts")
        .crossplane(
            Crossplane::new()
                .composition_ref("none")
                .composition_selector(labels())
                .composition_revision_ref("none")
                .composition_revision_selector(labels())
                .composition_update_policy(CompositionUpdatePolicy::Manual)
                .composite_delete_policy(CompositeDeletePolicy::Foreground)
                .resource_ref(reference())
                .write_connection_secret_to_ref("secret")
                .publish_connection_details_to(json!({
                    "name": "secret", "configRef": {"name": "default"},
                    "metadata": {"labels": {"a": "b"}, "annotations": {"c": "d"}, "type": "Opaque"},
                })),
        )
}

fn reference() -> ResourceRef {
    serde_json::from_value::<ResourceRef>(
        json!({"apiVersion": "api.scs.community/v1alpha1", "kind": "xnone", "name": "none"}),
    )
    .expect("a reference")
}

/// What became of the schemas: by kind, the origins that the server took and those that it refused.
#[derive(Default)]
struct Seen(BTreeMap<&'static str, (Vec<&'static str>, Vec<&'static str>)>);

/// A dry run with everything set, and a claim that is really made with every member of the `spec`.
async fn check<S: ClaimKind + PartialEq + Debug>(namespace: &Namespace, seen: &mut Seen) {
    let everything = claim(full::<S>());
    let real = Claim::new(site::name("real"), full::<S>()).label("row", "every-kind");
    let claims = namespace.dynamic_claims(Resource::of::<S>());
    let (taken, refused) = seen.0.entry(S::KIND).or_default();
    let (dry, [made, read, listed]) =
        match accepted(&claims, &converted(&everything), &converted(&real)).await {
            Ok(answers) => answers,
            Err(error) => {
                let (kind, origin) = (S::KIND, S::ORIGIN);
                assert!(error.is_invalid(), "{kind} of {origin}: {error:?}");
                let mut fields = error.causes().iter().map(|cause| &cause.field);
                assert!(
                    fields.len() > 0 && fields.all(|field| field.starts_with("spec.")),
                    "{error}"
                );
                refused.push(S::ORIGIN);
                return;
            }
        };
    taken.push(S::ORIGIN);
    let dry: Claim<S> = converted(&dry);
    assert_eq!(dry.spec, everything.spec, "{}", S::KIND);
    assert_eq!(dry.crossplane, everything.crossplane, "{}", S::KIND);
    assert_eq!(dry.metadata.labels, everything.metadata.labels);
    assert_eq!(dry.metadata.annotations, everything.metadata.annotations);
    for answer in [made, read, listed] {
        let answer: Claim<S> = converted(&answer);
        assert_eq!(answer.spec, real.spec, "{}", S::KIND);
        assert_eq!(answer.metadata.labels, real.metadata.labels);
    }
}

type Answers = (DynamicClaim, [DynamicClaim; 3]);

/// The requests, the same for all kinds: the compiler would take minutes over those of ninety-five types.
async fn accepted(
    claims: &Claims<DynamicSpec>,
    everything: &DynamicClaim,
    real: &DynamicClaim,
) -> Result<Answers> {
    let dry = claims
        .create(everything)
        .dry_run()
        .allow_foreign_secrets()
        .await?;
    let made = claims.create(real).allow_foreign_secrets().await?;
    let read = claims.get(real.name()).await;
    let listed = claims.list().named(real.name()).await;
    site::remove(claims, real.name()).await?;
    Ok((dry, [made, read?, listed?.items.remove(0)]))
}

/// The same claim in another type, by what is on the wire.
fn converted<A: Serialize, B: DeserializeOwned>(claim: &Claim<A>) -> Claim<B>
where
    Claim<A>: Serialize,
    Claim<B>: DeserializeOwned,
{
    let wire = serde_json::to_value(claim).expect("JSON");
    serde_json::from_value(wire).expect("the same claim")
}

/// Two kinds of one name and different origins cannot both be there: the other schema is refused, with the members.
#[tokio::test]
async fn every_field_of_every_kind_is_accepted_and_reads_back_equal() {
    let Some(site) = Site::open() else { return };
    let namespace = site.namespace().await;
    let mut seen = Seen::default();
    for_every_kind!(check(&namespace, &mut seen));

    assert_eq!(seen.0.len(), 90);
    let schemas = seen.0.values();
    let schemas = schemas.map(|(taken, refused)| taken.len() + refused.len());
    assert_eq!(schemas.sum::<usize>(), 95);
    for (kind, (taken, refused)) in &seen.0 {
        // That of FloatingipV2 of compute fits into that of networking.
        assert!(!taken.is_empty(), "{kind}: refused {refused:?}");
        if !refused.is_empty() {
            println!("{kind}: the server has that of {taken:?}, and refuses that of {refused:?}");
        }
    }
}

/// A sample is full: nothing that the type writes when it is read from a sample is missing from what was sent.
#[test]
fn samples_hold_what_they_should() {
    let spec: centralapi_client::compute::InstanceV2 = full();
    let Ok(Value::Object(members)) = serde_json::to_value(spec) else {
        panic!("an object");
    };
    assert!(members.len() > 30, "{members:?}");
    assert!(members.contains_key("schedulerHints"));
}
