//! The body of a delivery, in both of its forms.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::Event;
use super::event::kind_of_cloud_event;
use crate::{Error, Result};

/// The name that errors give to this.
const WEBHOOK: &str = "webhook";

/// What one delivery says: what happened, when, and by whom.
///
/// With serde it is read and written in the form that it came in. Members that this version does
/// not know are kept in the `extra` of what they are a part of.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Payload {
    /// What happened.
    pub event: Event,
    /// When it happened, in whole seconds; a repeated delivery does not change it.
    pub occurred_at: Option<DateTime<Utc>>,
    /// Who did it: a user, a robot with its whole name, or `harbor-jobservice`; empty if it was not said.
    pub operator: String,
    /// The form that it came in.
    pub format: Format,
    /// Members beside these.
    pub extra: BTreeMap<String, Value>,
}

/// The two forms of a body; which one a target gets is its
/// [`payload_format`](crate::model::WebhookTarget::payload_format).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// Harbor's own, with `type`, `occur_at`, `operator` and `event_data`.
    Default,
    /// An event of the CloudEvents specification in its structured form.
    CloudEvents(Attributes),
}

/// What only an event in the form of CloudEvents says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Attributes {
    /// The version of the specification, `1.0`.
    pub specversion: String,
    /// Names the event among those of its source.
    pub id: String,
    /// The webhook that fired: `/projects/<number>/webhook/policies/<number>`.
    pub source: String,
    /// The media type of the data, `application/json`.
    pub datacontenttype: Option<String>,
    /// The `X-Request-Id` of the request that caused the event.
    pub requestid: Option<String>,
}

impl Payload {
    /// Reads the body of a delivery; the body itself says which of the two forms it has.
    ///
    /// An event of an unknown type is an [`Event::Other`], and no error.
    ///
    /// # Errors
    /// One that [`is_decode`](Error::is_decode): no JSON, as what is made for Slack, or a member of another
    /// type than it always had.
    ///
    /// ```
    /// use harbor_client::webhook::{Event, Payload};
    ///
    /// let payload = Payload::from_slice(
    ///     br#"{"type":"PULL_ARTIFACT","occur_at":1795409962,"operator":"alice","event_data":{
    ///         "resources":[{"digest":"sha256:0123","tag":"v1"}],
    ///         "repository":{"name":"app","namespace":"scs","repo_full_name":"scs/app"}}}"#,
    /// )?;
    /// assert_eq!(payload.operator, "alice");
    /// assert!(matches!(payload.event, Event::PullArtifact(pull) if pull.resources.len() == 1));
    /// # Ok::<(), harbor_client::Error>(())
    /// ```
    pub fn from_slice(body: &[u8]) -> Result<Self> {
        serde_json::from_slice(body).map_err(|error| {
            // webhook-payload-slack-push_artifact: text is put into a frame without being escaped.
            let is_for_slack =
                error.is_syntax() && body.windows(8).any(|part| part == b"\"blocks\"");
            let why = match is_for_slack {
                true => {
                    "the body is made for Slack, and no JSON; let the target be of the type http"
                        .to_owned()
                }
                false => error.to_string(),
            };
            Error::unreadable(WEBHOOK, why)
        })
    }

    /// What names the event, if anything does: source and id of a CloudEvent.
    ///
    /// Equal ones are the same event, delivered again. Two webhooks that fire for one push are
    /// two sources, and name it differently. Harbor's own form has no such name.
    #[must_use]
    pub fn identity(&self) -> Option<(&str, &str)> {
        match &self.format {
            Format::Default => None,
            Format::CloudEvents(attributes) => Some((&attributes.source, &attributes.id)),
        }
    }
}

#[derive(Serialize, Deserialize)]
struct Plain {
    r#type: String,
    #[serde(
        default,
        with = "scs_wire::epoch::whole_seconds::time_opt",
        skip_serializing_if = "Option::is_none"
    )]
    occur_at: Option<DateTime<Utc>>,
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    operator: String,
    #[serde(default)]
    event_data: Value,
    #[serde(flatten)]
    extra: BTreeMap<String, Value>,
}

#[derive(Serialize, Deserialize)]
struct Cloud {
    specversion: String,
    id: String,
    source: String,
    r#type: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    datacontenttype: Option<String>,
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    time: Option<DateTime<Utc>>,
    #[serde(default)]
    data: Value,
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    operator: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    requestid: Option<String>,
    #[serde(flatten)]
    extra: BTreeMap<String, Value>,
}

impl<'de> Deserialize<'de> for Payload {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let body = Value::deserialize(deserializer)?;
        // The one attribute that tells a CloudEvent from all else, by its specification.
        let payload = match body.get("specversion") {
            Some(_) => Cloud::deserialize(body).and_then(Self::try_from),
            None => Plain::deserialize(body).and_then(Self::try_from),
        };
        payload.map_err(D::Error::custom)
    }
}

impl TryFrom<Plain> for Payload {
    type Error = serde_json::Error;

    fn try_from(plain: Plain) -> Result<Self, serde_json::Error> {
        Ok(Self {
            event: Event::read(plain.r#type, plain.event_data)?,
            occurred_at: plain.occur_at,
            operator: plain.operator,
            format: Format::Default,
            extra: plain.extra,
        })
    }
}

impl TryFrom<Cloud> for Payload {
    type Error = serde_json::Error;

    fn try_from(cloud: Cloud) -> Result<Self, serde_json::Error> {
        let kind = kind_of_cloud_event(&cloud.r#type).map_or(cloud.r#type.clone(), str::to_owned);
        Ok(Self {
            event: Event::read(kind, cloud.data)?,
            occurred_at: cloud.time,
            operator: cloud.operator,
            format: Format::CloudEvents(Attributes {
                specversion: cloud.specversion,
                id: cloud.id,
                source: cloud.source,
                datacontenttype: cloud.datacontenttype,
                requestid: cloud.requestid,
            }),
            extra: cloud.extra,
        })
    }
}

impl Serialize for Payload {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::Error as _;
        let data = self.event.data().map_err(S::Error::custom)?;
        match &self.format {
            Format::Default => Plain {
                r#type: self.event.kind().as_str().to_owned(),
                occur_at: self.occurred_at,
                operator: self.operator.clone(),
                event_data: data,
                extra: self.extra.clone(),
            }
            .serialize(serializer),
            Format::CloudEvents(attributes) => Cloud {
                specversion: attributes.specversion.clone(),
                id: attributes.id.clone(),
                source: attributes.source.clone(),
                r#type: self.event.cloud_event_type(),
                datacontenttype: attributes.datacontenttype.clone(),
                time: self.occurred_at,
                data,
                operator: self.operator.clone(),
                requestid: attributes.requestid.clone(),
                extra: self.extra.clone(),
            }
            .serialize(serializer),
        }
    }
}
