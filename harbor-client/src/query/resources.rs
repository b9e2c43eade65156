//! What can be listed, and the keys of each.
//!
//! The keys are the columns that the server's lists filter and sort by; those that hold JSON or
//! nothing of use are left out.

use super::{Exact, ExactFlag, Flag, Key, Number, OrderOnly, Score, Text, Time};

macro_rules! resources {
    ($(
        $(#[$doc:meta])*
        $resource:ident { $( $(#[$note:meta])* $key:ident: $kind:ident = $name:literal, )+ }
    )+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $resource {}

        impl $resource {
            $( $(#[$note])* pub const $key: Key<$resource, $kind> = Key::new($name); )+
        }
    )+};
}

resources! {
    /// Projects.
    Projects {
        /// The number.
        ID: Number = "project_id",
        /// The name.
        NAME: Text = "name",
        /// The number of the user who made it.
        OWNER_ID: Number = "owner_id",
        /// The name of the user who made it.
        OWNER: Exact = "owner",
        /// Whether everybody can pull.
        PUBLIC: ExactFlag = "public",
        /// The registry it is a cache of; 0 for none.
        REGISTRY_ID: Number = "registry_id",
        /// When it was made.
        CREATION_TIME: Time = "creation_time",
        /// When it was last changed.
        UPDATE_TIME: Time = "update_time",
    }

    /// Repositories, of a project or of all.
    Repositories {
        /// The number.
        ID: Number = "repository_id",
        /// The full name, with the project in front: `scs/images/base`
        /// (recordings/harbor/235-listRepositories-q-exact-short-name-empty).
        NAME: Text = "name",
        /// The number of the project.
        PROJECT_ID: Number = "project_id",
        /// The description, as the server stores it: with HTML escapes.
        DESCRIPTION: Text = "description",
        /// How often it was pulled from.
        PULL_COUNT: Number = "pull_count",
        /// When it was made.
        CREATION_TIME: Time = "creation_time",
        /// When it was last changed.
        UPDATE_TIME: Time = "update_time",
    }

    /// Artifacts, of a repository or of a project; see also the functions for tags and labels.
    ///
    /// The latest of each repository in a project can only be listed with exactly one of
    /// [`MEDIA_TYPE`](Self::MEDIA_TYPE) and [`ARTIFACT_TYPE`](Self::ARTIFACT_TYPE)
    /// (recordings/harbor/3037-listArtifactsOfProject-latest-both).
    Artifacts {
        /// The number.
        ID: Number = "id",
        /// What it is, in upper case: `IMAGE`, `CHART`, `CNAB`, `WASM`.
        TYPE: Text = "type",
        /// The media type of the configuration.
        MEDIA_TYPE: Text = "media_type",
        /// The media type of the manifest.
        MANIFEST_MEDIA_TYPE: Text = "manifest_media_type",
        /// The type that the manifest gives, or the media type of the configuration.
        ARTIFACT_TYPE: Text = "artifact_type",
        /// The full name of the repository, with the project in front.
        REPOSITORY_NAME: Text = "repository_name",
        /// The digest.
        DIGEST: Text = "digest",
        /// The size in bytes.
        SIZE: Number = "size",
        /// When it was pushed.
        PUSH_TIME: Time = "push_time",
        /// When it was last pulled, late by some seconds.
        PULL_TIME: Time = "pull_time",
    }

    /// Tags of an artifact.
    Tags {
        /// The number.
        ID: Number = "id",
        /// The tag itself.
        NAME: Text = "name",
        /// When it was last put on an artifact.
        PUSH_TIME: Time = "push_time",
        /// When it was last pulled.
        PULL_TIME: Time = "pull_time",
    }

    /// What belongs to an artifact: signatures, SBOMs.
    Accessories {
        /// The number.
        ID: Number = "id",
        /// The number of the artifact that the accessory itself is.
        ARTIFACT_ID: Number = "artifact_id",
        /// What it is: `signature.cosign`, `sbom.harbor`.
        TYPE: Text = "type",
        /// Its digest.
        DIGEST: Text = "digest",
        /// Its size in bytes.
        SIZE: Number = "size",
        /// When it was made.
        CREATION_TIME: Time = "creation_time",
    }

    /// Labels.
    Labels {
        /// The number.
        ID: Number = "id",
        /// The name.
        NAME: Text = "name",
        /// The description.
        DESCRIPTION: Text = "description",
        /// The colour, such as `#48960C`.
        COLOR: Text = "color",
        /// When it was made.
        CREATION_TIME: Time = "creation_time",
        /// When it was last changed.
        UPDATE_TIME: Time = "update_time",
    }

    /// Users.
    Users {
        /// The number.
        ID: Number = "user_id",
        /// The login name.
        USERNAME: Text = "username",
        /// The e-mail address.
        EMAIL: Text = "email",
        /// The name in real life.
        REALNAME: Text = "realname",
        /// The comment.
        COMMENT: Text = "comment",
        /// Whether the user is an administrator of the system.
        SYSADMIN: Flag = "sysadmin_flag",
        /// When the user was made.
        CREATION_TIME: Time = "creation_time",
        /// When the user was last changed.
        UPDATE_TIME: Time = "update_time",
    }

    /// Robots: those of the system, or with [`of_project`](Self::of_project) those of one project.
    Robots {
        /// The number.
        ID: Number = "id",
        /// The name as it is stored, [`RobotName::stored`](crate::RobotName::stored): `scs+zuul-ci`, without the prefix.
        NAME: Text = "name",
        /// The description.
        DESCRIPTION: Text = "description",
        /// The duration in days; -1 for ever.
        DURATION: Number = "duration",
        /// When it expires, in seconds since 1970; -1 for never.
        EXPIRES_AT: Number = "expiresat",
        /// Whether it is switched off.
        DISABLED: Flag = "disabled",
        /// When it was made.
        CREATION_TIME: Time = "creation_time",
        /// When it was last changed.
        UPDATE_TIME: Time = "update_time",
    }

    /// Registries elsewhere.
    Registries {
        /// The number.
        ID: Number = "id",
        /// The name.
        NAME: Text = "name",
        /// The description.
        DESCRIPTION: Text = "description",
        /// The address.
        URL: Text = "url",
        /// The kind, such as `harbor` or `docker-hub`.
        TYPE: Text = "type",
        /// Whether its certificate is left unchecked.
        INSECURE: Flag = "insecure",
        /// Its health, which the answers call `status`.
        STATUS: Text = "health",
        /// When it was made.
        CREATION_TIME: Time = "creation_time",
        /// When it was last changed.
        UPDATE_TIME: Time = "update_time",
    }

    /// Replication policies.
    ReplicationPolicies {
        /// The number.
        ID: Number = "id",
        /// The name.
        NAME: Text = "name",
        /// The description.
        DESCRIPTION: Text = "description",
        /// Who made it.
        CREATOR: Text = "creator",
        /// The registry that is read; 0 for this Harbor.
        SRC_REGISTRY_ID: Number = "src_registry_id",
        /// The registry that is written; 0 for this Harbor.
        DEST_REGISTRY_ID: Number = "dest_registry_id",
        /// Whether it is switched on.
        ENABLED: Flag = "enabled",
        /// When it was made.
        CREATION_TIME: Time = "creation_time",
        /// When it was last changed.
        UPDATE_TIME: Time = "update_time",
    }

    /// Runs: of replications, garbage collections, purges of the audit log, webhooks, preheating.
    ///
    /// The executions of replications can be sorted and not filtered by these; their list has
    /// parameters of its own.
    Executions {
        /// The number.
        ID: Number = "id",
        /// How far it is: `Pending`, `Running`, `Success`, `Error`, `Stopped`
        /// (recordings/harbor/1636-getGCHistory-q-status; `job_status` is no key, 1637-getGCHistory-q-job-status).
        STATUS: Text = "status",
        /// What started it: `MANUAL`, `SCHEDULE`, `EVENT`.
        TRIGGER: Text = "trigger",
        /// When it started.
        START_TIME: Time = "start_time",
        /// When it last changed.
        UPDATE_TIME: Time = "update_time",
        /// When it ended.
        END_TIME: Time = "end_time",
    }

    /// Tasks of a run.
    Tasks {
        /// The number.
        ID: Number = "id",
        /// How far it is: `Pending`, `Running`, `Success`, `Error`, `Stopped`.
        STATUS: Text = "status",
        /// How often it was tried.
        RUN_COUNT: Number = "run_count",
        /// When it was made.
        CREATION_TIME: Time = "creation_time",
        /// When it started.
        START_TIME: Time = "start_time",
        /// When it last changed.
        UPDATE_TIME: Time = "update_time",
        /// When it ended.
        END_TIME: Time = "end_time",
    }

    /// Scanners.
    Scanners {
        /// The UUID.
        UUID: Text = "uuid",
        /// The name.
        NAME: Text = "name",
        /// The description.
        DESCRIPTION: Text = "description",
        /// The address.
        URL: Text = "url",
        /// Whether it is switched off.
        DISABLED: Flag = "disabled",
        /// Whether projects have it that have chosen none.
        IS_DEFAULT: Flag = "is_default",
        /// When it was registered.
        CREATE_TIME: Time = "create_time",
        /// When it was last changed.
        UPDATE_TIME: Time = "update_time",
    }

    /// Webhook policies of a project.
    WebhookPolicies {
        /// The number.
        ID: Number = "id",
        /// The name.
        NAME: Text = "name",
        /// The description.
        DESCRIPTION: Text = "description",
        /// Who made it.
        CREATOR: Text = "creator",
        /// Whether it is switched on.
        ENABLED: Flag = "enabled",
        /// When it was made.
        CREATION_TIME: Time = "creation_time",
        /// When it was last changed.
        UPDATE_TIME: Time = "update_time",
    }

    /// Instances of preheat providers.
    PreheatInstances {
        /// The number.
        ID: Number = "id",
        /// The name.
        NAME: Text = "name",
        /// The description.
        DESCRIPTION: Text = "description",
        /// The provider, such as `dragonfly`.
        VENDOR: Text = "vendor",
        /// The address.
        ENDPOINT: Text = "endpoint",
        /// Whether it is switched on.
        ENABLED: Flag = "enabled",
        /// Whether policies have it that name none.
        IS_DEFAULT: Flag = "is_default",
        /// When it was set up, in seconds since 1970.
        SETUP_TIMESTAMP: Number = "setup_timestamp",
    }

    /// Preheat policies of a project.
    PreheatPolicies {
        /// The number.
        ID: Number = "id",
        /// The name.
        NAME: Text = "name",
        /// The description.
        DESCRIPTION: Text = "description",
        /// The number of the provider's instance.
        PROVIDER_ID: Number = "provider_id",
        /// Whether it is switched on.
        ENABLED: Flag = "enabled",
        /// When it was made.
        CREATION_TIME: Time = "creation_time",
        /// When it was last changed.
        UPDATE_TIME: Time = "update_time",
    }

    /// Rules of a project that make tags immutable.
    ImmutableRules {
        /// The number.
        ID: Number = "id",
        /// Whether it is switched off.
        DISABLED: Flag = "disabled",
    }

    /// The audit log of older servers; since 2.13 it stays empty, see [`AuditLogExts`].
    AuditLogs {
        /// The number.
        ID: Number = "id",
        /// Who did it.
        USERNAME: Text = "username",
        /// What was done: `create`, `delete`, `pull`.
        OPERATION: Text = "operation",
        /// To what kind of thing.
        RESOURCE_TYPE: Text = "resource_type",
        /// To which thing.
        RESOURCE: Text = "resource",
        /// The number of the project.
        PROJECT_ID: Number = "project_id",
        /// When.
        OP_TIME: Time = "op_time",
    }

    /// The audit log.
    AuditLogExts {
        /// The number.
        ID: Number = "id",
        /// Who did it.
        USERNAME: Text = "username",
        /// What was done: `create`, `delete`, `pull`.
        OPERATION: Text = "operation",
        /// To what kind of thing.
        RESOURCE_TYPE: Text = "resource_type",
        /// To which thing.
        RESOURCE: Text = "resource",
        /// The number of the project.
        PROJECT_ID: Number = "project_id",
        /// Whether it succeeded; the answers call it `operation_result`, which is no key and filters nothing.
        SUCCEEDED: Flag = "op_result",
        /// When.
        OP_TIME: Time = "op_time",
    }

    /// Quotas.
    Quotas {
        /// When it was made.
        CREATION_TIME: OrderOnly = "creation_time",
        /// When its usage last changed.
        UPDATE_TIME: OrderOnly = "update_time",
        /// The limit in bytes, none coming after all (recordings/harbor/3525-listQuotas-sort-hard).
        LIMIT: OrderOnly = "hard.storage",
        /// The bytes used.
        USED: OrderOnly = "used.storage",
    }

    /// Vulnerabilities over all projects. Here alone the server refuses what it does not know.
    Vulnerabilities {
        /// The CVE's number.
        CVE_ID: Exact = "cve_id",
        /// The severity: `Critical`, `High`, ….
        SEVERITY: Exact = "severity",
        /// Whether there is a fix: `fixed`, ….
        STATUS: Exact = "status",
        /// The CVSS score.
        CVSS_SCORE_V3: Score = "cvss_score_v3",
        /// The number of the project, as a text.
        PROJECT_ID: Exact = "project_id",
        /// The full name of the repository, with the project in front.
        REPOSITORY_NAME: Exact = "repository_name",
        /// The package.
        PACKAGE: Exact = "package",
        /// A tag of the artifact.
        TAG: Exact = "tag",
        /// The digest of the artifact.
        DIGEST: Exact = "digest",
    }
}
