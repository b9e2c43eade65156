//! What the server would store without a word, or crash on, is refused; what it takes is not.
//!
//! Numbers are those of the recordings; the ones that the server answered with 2xx or 500 are why there is a check.

use std::collections::BTreeMap;

use harbor_client::model::*;
use scs_wire::Check;

mod policies;

/// Refused for this member, or fine.
#[track_caller]
fn verdict(what: &str, body: &impl Check, refused: Option<&str>) {
    let told = body.check().err();
    let field = told.as_ref().map(|invalid| invalid.field.as_str());
    assert_eq!(field, refused, "{what}: {told:?}");
}

#[test]
fn projects() {
    for (name, refused) in [
        ("a-x.y_z", None),                 // 012
        ("424242", None),                  // 032
        ("a-Upper", Some("project_name")), // 009
        ("a-x..y", Some("project_name")),  // 013
        ("a__b", Some("project_name")),
        ("", Some("project_name")), // 007
    ] {
        verdict(name, &NewProject::new(name), refused);
    }
    for (limit, refused) in [
        (-1, None), // 3806
        (1, None),
        (0, Some("storage_limit")),
        (-2, Some("storage_limit")), // 023
    ] {
        verdict("limit", &NewProject::new("a").storage_limit(limit), refused);
    }
    let nested = NewProject::new("a").metadata(ProjectSettings::new().severity("awful")); // 021, stored
    verdict("nested", &nested, Some("metadata.severity"));
    let update = ProjectUpdate::new().metadata(ProjectSettings::new().public("maybe")); // 136, stored
    verdict("update", &update, Some("metadata.public"));
}

#[test]
fn settings_of_projects() {
    type With = fn(&str) -> ProjectSettings;
    let toggles: [(&str, With); 9] = [
        ("public", |word| ProjectSettings::new().public(word)),
        ("auto_scan", |word| ProjectSettings::new().auto_scan(word)),
        ("prevent_vul", |word| {
            ProjectSettings::new().prevent_vul(word)
        }),
        ("auto_sbom_generation", |word| {
            ProjectSettings::new().auto_sbom_generation(word)
        }),
        ("enable_content_trust", |word| {
            ProjectSettings::new().enable_content_trust(word)
        }),
        ("enable_content_trust_cosign", |word| {
            ProjectSettings::new().enable_content_trust_cosign(word)
        }),
        ("reuse_sys_cve_allowlist", |word| {
            ProjectSettings::new().reuse_sys_cve_allowlist(word)
        }),
        ("proxy_cache_local_on_not_found", |word| {
            ProjectSettings::new().proxy_cache_local_on_not_found(word)
        }),
        ("proxy_referrer_api", |word| {
            ProjectSettings::new().proxy_referrer_api(word)
        }),
    ];
    for (field, settings) in toggles {
        verdict(field, &settings("true"), None);
        verdict(field, &settings("false"), None);
        verdict(field, &settings("maybe"), Some(field)); // 136, 137: stored
    }
    verdict("severity", &ProjectSettings::new().severity("high"), None);
    verdict(
        "severity",
        &ProjectSettings::new().severity("awful"),
        Some("severity"),
    ); // 135: stored
    for (text, fine) in [
        ("1024", true),
        ("-1", true),
        ("fast", false),
        ("-2", false),
        ("2147483648", false),
        ("", false),
    ] {
        let refused = |field| (!fine).then_some(field);
        verdict(
            text,
            &ProjectSettings::new().proxy_speed_kb(text),
            refused("proxy_speed_kb"),
        ); // 3821
        verdict(
            text,
            &ProjectSettings::new().max_upstream_conn(text),
            refused("max_upstream_conn"),
        );
    }
}

#[test]
fn allowlists() {
    let list = |ids: &[&str]| {
        CveAllowlist::new().items(
            ids.iter()
                .map(|id| CveAllowlistItem::new(*id))
                .collect::<Vec<_>>(),
        )
    };
    verdict("two", &list(&["CVE-1", "CVE-2"]), None); // 3575
    verdict("none", &list(&[]), None); // 3581
    verdict(
        "twice",
        &list(&["CVE-1", "CVE-2", "CVE-1"]),
        Some("items.2.cve_id"),
    ); // 134, 3577: 500
}

#[test]
fn members() {
    let user = MemberUser::new().username("b-dave");
    let group = UserGroup::new().id(2);
    verdict("user", &NewMember::new(1).member_user(user.clone()), None); // 1159
    verdict(
        "user by number",
        &NewMember::new(2).member_user(MemberUser::new().user_id(11)),
        None,
    ); // 1160
    verdict(
        "group",
        &NewMember::new(3).member_group(group.clone()),
        None,
    ); // 1162
    verdict("nobody", &NewMember::new(2), Some("member_user")); // 1171: 500
    verdict(
        "empty",
        &NewMember::new(2).member_user(MemberUser::new()),
        Some("member_user"),
    );
    verdict(
        "blank",
        &NewMember::new(2).member_user(MemberUser::new().username("")),
        Some("member_user"),
    );
    verdict(
        "no group",
        &NewMember::new(2).member_group(UserGroup::new()),
        Some("member_group"),
    );
    verdict(
        "both",
        &NewMember::new(2).member_user(user).member_group(group),
        Some("member_group"),
    ); // 1172: 409
}

#[test]
fn labels() {
    verdict("global", &NewLabel::new("x", "g"), None); // 3119
    verdict("project", &NewLabel::new("x", "p").project_id(4), None); // 3120
    verdict("of nothing", &NewLabel::new("x", "p"), Some("project_id")); // 3129: stored
    verdict(
        "of both",
        &NewLabel::new("x", "g").project_id(4),
        Some("project_id"),
    );
    verdict("scope", &NewLabel::new("x", "q"), Some("scope"));
}

#[test]
fn quotas() {
    let quota = |key: &str, value: i64| QuotaUpdate::new(BTreeMap::from([(key.to_owned(), value)]));
    verdict("2 GiB", &quota("storage", 2_147_483_648), None); // 3536
    verdict("unlimited", &quota("storage", -1), None); // 3538
    verdict("1 byte", &quota("storage", 1), None); // 3549
    verdict("most", &quota("storage", 1 << 50), None);
    verdict(
        "too big",
        &quota("storage", (1 << 50) + 1),
        Some("hard.storage"),
    ); // 3544
    verdict("0", &quota("storage", 0), Some("hard.storage"));
    verdict("-2", &quota("storage", -2), Some("hard.storage"));
    verdict("count", &quota("count", 5), Some("hard.count")); // 3541
    let mut both = quota("storage", 5);
    both.hard.insert("count".to_owned(), 5);
    verdict("both", &both, Some("hard.count"));
    assert!(QuotaUpdate::new(BTreeMap::new()).check().is_err()); // 3542
}

#[test]
fn exports_of_scan_data() {
    verdict(
        "plain",
        &ScanDataExportRequest::new([3])
            .repositories("scan-t*")
            .tags("v*"),
        None,
    ); // 3295
    verdict(
        "cves",
        &ScanDataExportRequest::new([3]).cve_ids("CVE-2099-0001,CVE-2099-0002"),
        None,
    );
    verdict(
        "blank",
        &ScanDataExportRequest::new([3]).repositories("a b, c"),
        Some("repositories"),
    ); // 3304
    verdict(
        "blank",
        &ScanDataExportRequest::new([3]).tags("v1, v2"),
        Some("tags"),
    );
    verdict(
        "blank",
        &ScanDataExportRequest::new([3]).cve_ids("CVE-1, CVE-2"),
        Some("cveIds"),
    );
    verdict("two", &ScanDataExportRequest::new([3, 4]), Some("projects")); // 3298
}

fn permission(kind: &str, namespace: &str) -> RobotPermission {
    RobotPermission::new(kind, namespace, [RobotAccess::new("repository", "pull")])
}

#[test]
fn robots() {
    let robot = |name: &str, level: &str, days, permissions: Vec<RobotPermission>| {
        NewRobot::new(name, level, days, permissions)
    };
    let one = || vec![permission("project", "b-lib")];
    verdict("project", &robot("b-ci", "project", -1, one()), None); // 1242
    let forever = serde_json::to_value(robot("b-ci", "project", -1, one())).unwrap();
    assert_eq!(forever["duration"], -1);
    let mixed = vec![permission("system", "/"), permission("project", "b-lib")];
    verdict("system", &robot("b-sys", "system", 30, mixed.clone()), None); // 1241
    verdict(
        "two",
        &robot("b-2p", "system", 1, [one(), one()].concat()),
        None,
    );
    verdict(
        "upper case",
        &robot("B-Upper", "project", 1, one()),
        Some("name"),
    ); // 1264
    verdict("blank", &robot("B Bad", "project", 1, one()), Some("name")); // 1263
    verdict(
        "full name",
        &robot("robot$b-lib+b-ci", "project", 1, one()),
        Some("name"),
    );
    verdict("0 days", &robot("b", "project", 0, one()), Some("duration"));
    verdict(
        "-2 days",
        &robot("b", "project", -2, one()),
        Some("duration"),
    ); // 1249
    verdict(
        "two projects",
        &robot("b", "project", 1, [one(), one()].concat()),
        Some("permissions"),
    ); // 1257
    let system = vec![permission("system", "/")];
    verdict(
        "system right",
        &robot("b", "project", 1, system),
        Some("permissions.0.kind"),
    ); // 1258: 404
    verdict(
        "no access",
        &robot(
            "b",
            "project",
            1,
            vec![RobotPermission::new("project", "b-lib", [])],
        ),
        Some("permissions.0.access"),
    ); // 1252
    verdict("level", &robot("b", "galaxy", 1, one()), Some("level")); // 1262
    verdict("fits", &robot(&"n".repeat(249), "project", 1, one()), None);
    verdict(
        "too long",
        &robot(&"n".repeat(250), "project", 1, one()),
        Some("name"),
    ); // 1267: 500

    let update = |level: &str, permissions: Vec<RobotPermission>| {
        RobotUpdate::new("robot$b-lib+b-ci", level, permissions, false)
    };
    verdict("update", &update("project", one()).duration(5), None); // 1362
    verdict("as it is", &update("project", one()), None); // 1359
    verdict("for ever", &update("project", one()).duration(-1), None); // 1350
    verdict(
        "0 days",
        &update("project", one()).duration(0),
        Some("duration"),
    ); // 1361
    verdict(
        "two projects",
        &update("project", mixed),
        Some("permissions.0.kind"),
    );
    verdict(
        "no permissions",
        &update("project", vec![]),
        Some("permissions"),
    ); // 1353
}

#[test]
fn users_and_their_secrets() {
    let user =
        |name: &str, email: &str, password: &str| NewUser::new(name, email, "Alice B", password);
    verdict(
        "fine",
        &user("b-alice", "b-alice@example.org", "Alice-Pass1"),
        None,
    ); // 1001
    verdict(
        "number",
        &user("b-alice", "b@[127.0.0.1]", "Alice-Pass1"),
        None,
    );
    verdict(
        "e-mail",
        &user("b", "nonsense", "Passw0rdX1"),
        Some("email"),
    ); // 1009
    verdict(
        "e-mail",
        &user("b", "@example.org", "Passw0rdX1"),
        Some("email"),
    );
    verdict(
        "e-mail",
        &user("b", "b@localhost", "Passw0rdX1"),
        Some("email"),
    );
    verdict(
        "name",
        &user("b-a,b~c", "b@example.org", "Passw0rdX1"),
        Some("username"),
    ); // 1013
    let mut real = user("b", "b@example.org", "Passw0rdX1");
    real.realname = "B, Bob".to_owned();
    verdict("real name", &real, Some("realname"));
    let with = |comment: String| user("b", "b@example.org", "Passw0rdX1").comment(comment);
    verdict("comment", &with("c".repeat(30)), None);
    verdict("comment", &with("c".repeat(31)), Some("comment")); // 1017
    verdict("comment in bytes", &with("ä".repeat(16)), Some("comment"));
    for (secret, fine) in [
        ("Alice-Pass1", true),
        ("short", false),            // 1007
        ("all-lower-case-1", false), // 1344
        ("ALL-UPPER-CASE-1", false),
        ("No-Digit-Here", false),
        ("Aa1xxxx", false),
        ("Aa1xxxxx", true),
        (&format!("Aa1{}", "x".repeat(125)), true),
        (&format!("Aa1{}", "x".repeat(126)), false), // 1096
    ] {
        let refused = |field| (!fine).then_some(field);
        verdict(
            secret,
            &user("b", "b@example.org", secret),
            refused("password"),
        );
        verdict(
            secret,
            &PasswordChange::new(secret),
            refused("new_password"),
        );
        verdict(secret, &CliSecret::new(secret), refused("secret"));
        verdict(
            secret,
            &RobotSecret::new().secret(secret),
            refused("secret"),
        ); // 1343
    }
    verdict("random", &CliSecret::new(""), None); // 2393
    verdict("random", &RobotSecret::new().secret(""), None); // 1338
    verdict("random", &RobotSecret::new(), None);
    // What was wrong is told, the secret is not.
    let told = CliSecret::new("hunter2").check().unwrap_err().to_string();
    assert!(!told.contains("hunter2"), "{told}");
}

#[test]
fn groups() {
    verdict("OIDC", &NewUserGroup::new("b-oidc-ops", 3), None); // 1126
    verdict(
        "LDAP",
        &NewUserGroup::new("b-ldap", 1).ldap_group_dn("cn=b"),
        None,
    );
    verdict(
        "LDAP",
        &NewUserGroup::new("b-ldap", 1),
        Some("ldap_group_dn"),
    ); // 1128
    verdict("kind", &NewUserGroup::new("b-x", 9), Some("group_type")); // 1130: stored
}

#[test]
fn registries() {
    for (url, fine) in [
        ("http://localhost:19100", true), // 1394
        ("https://registry.example.com/", true),
        ("HTTPS://registry.example.com", true),
        ("127.0.0.1:19100", false),  // 1402: 500
        ("ftp://127.0.0.1/", false), // 1404
        ("http:/x", false),
    ] {
        let refused = (!fine).then_some("url");
        verdict(url, &NewRegistry::new("b-self", "harbor", url), refused);
        verdict(url, &RegistryPing::new().r#type("harbor").url(url), refused);
    }
    verdict("by number", &RegistryPing::new().id(4), None); // 1433
    verdict("0", &RegistryPing::new().id(0), Some("id")); // 1439: 500
    verdict(
        "no type",
        &RegistryPing::new().url("http://localhost:19100"),
        Some("type"),
    ); // 1441
    verdict("no url", &RegistryPing::new().r#type("harbor"), Some("url"));
}
