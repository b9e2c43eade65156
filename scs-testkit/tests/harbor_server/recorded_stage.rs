//! A stand-in with the users, projects and repositories that the recordings of the content half were made with.

use std::collections::HashMap;

use scs_testkit::{
    harbor::{ADMIN, Image, Server},
    recordings::HarborExchange,
};
use serde_json::{Value, json};

use crate::{admin, basic, connect, support::Answer};

const PASSWORD: &str = "Recorded1";

/// A stand-in with the users, projects and repositories of the recordings, and what their digests are called here.
pub struct Stage {
    pub server: Server,
    digests: HashMap<&'static str, String>,
}

pub async fn stage() -> Stage {
    let server = Server::builder().fresh().start().await.unwrap();
    for (project, public) in [
        // In the order of their numbers, which some requests name.
        ("a-scale", "true"),
        ("a-priv", "false"),
        ("a-pub", "true"),
        ("a-alice-own", "false"),
        ("a-allow", "false"),
        ("a-odd", "false"),
        ("b-lib", "true"),
        ("b-priv", "false"),
    ] {
        let body = json!({ "project_name": project, "metadata": { "public": public } });
        assert_eq!(
            admin(&server, "POST", "/projects", Some(body)).await.status,
            201,
            "{project}"
        );
    }
    for user in [
        "a-admin", "a-maint", "a-dev", "a-guest", "a-lguest", "a-alice", "a-bob",
    ] {
        let body = json!({
            "username": user, "email": format!("{user}@example.org"), "realname": user, "password": PASSWORD,
        });
        let answer = admin(&server, "POST", "/users", Some(body)).await;
        assert_eq!(answer.status, 201, "{user}");
        let id = answer
            .header("location")
            .unwrap()
            .rsplit('/')
            .next()
            .unwrap()
            .to_owned();
        if user == "a-admin" {
            let body = json!({ "sysadmin_flag": true });
            assert_eq!(
                admin(&server, "PUT", &format!("/users/{id}/sysadmin"), Some(body))
                    .await
                    .status,
                200
            );
        }
    }
    for (user, role) in [
        ("a-maint", 4),
        ("a-dev", 2),
        ("a-guest", 3),
        ("a-lguest", 5),
    ] {
        for project in ["a-pub", "a-priv"] {
            member(&server, project, user, role).await;
        }
    }
    member(&server, "a-alice-own", "a-alice", 1).await;
    for label in [
        json!({ "name": "a-global", "scope": "g", "color": "#C7D0DA", "description": "a global one" }),
        json!({ "name": "a-proj", "scope": "p", "project_id": 4 }),
    ] {
        let answer = admin(&server, "POST", "/labels", Some(label)).await;
        assert_eq!(answer.status, 201);
    }
    let digests = fill(&server);
    Stage { server, digests }
}

async fn member(server: &Server, project: &str, user: &str, role: i64) {
    let body = json!({ "role_id": role, "member_user": { "username": user } });
    let answer = admin(
        server,
        "POST",
        &format!("/projects/{project}/members"),
        Some(body),
    )
    .await;
    assert_eq!(answer.status, 201, "{project} {user}: {answer:?}");
}

fn fill(server: &Server) -> HashMap<&'static str, String> {
    let mut digests = HashMap::new();
    let thing = |name: &str| Image::new().config(name, json!({ "a": 1 }));
    let app = server.push("a-pub", "app", "v1", Image::new());
    for tag in ["v1.0", "stable"] {
        server.move_tag("a-pub", "app", tag, &app);
    }
    let second = server.push(
        "a-pub",
        "app",
        "v2",
        Image::new().annotation("org.example", "x"),
    );
    server.move_tag("a-pub", "app", "V2.0_Final-x", &second);
    digests.insert(
        "b92d7e76028fd89ef6a09d3607c27fc888f16ed900fcd2e7a4c349a16022eb3a",
        second,
    );
    let untagged = server.push_untagged("a-pub", "app", Image::new());
    digests.insert(
        "228e568b7e039a182e0f81e569ce8ffdc5594edf6ca339b7374ae88009f48535",
        untagged,
    );
    let dock = server.push("a-pub", "dock", "latest", Image::new().docker());
    digests.insert(
        "217e963ace772c680544f59984b940fa6eb07f4ecc4dde07ffb72dcaa5579e48",
        dock,
    );
    let amd = server.push("a-pub", "multi", "amd", Image::new().seed("amd"));
    let arm = server.push_untagged(
        "a-pub",
        "multi",
        Image::new().seed("arm").architecture("arm64"),
    );
    let multi = server.push_index("a-pub", "multi", "v1", &[&amd, &arm]);
    digests.insert(
        "975c589ea7d8044ca38cecc681067f790ef589aa0d97040eb5c980e39bf4f32e",
        amd,
    );
    digests.insert(
        "d5439edb6647b2c7e74b1bcd5bf4985695dc9767ea3445be33f705cebc7cbdbb",
        arm,
    );
    digests.insert(
        "878bba29f27f1ceb84047461b780c277225386c0f13e7024cc8f3dba6f487e98",
        multi,
    );
    let config = json!({ "name": "mychart", "dependencies": [{ "name": "redis", "version": "1", "repository": "r" }] });
    let chart = Image::chart("mychart", "1.2.3", "# default values\n", "# My chart\n")
        .config("application/vnd.cncf.helm.config.v1+json", config);
    let chart = server.push("a-pub", "charts/mychart", "1.2.3", chart);
    digests.insert(
        "ed68e6ce75da15d0076c4bf33e724cd83da6d5af3f69f85af2827047f4f3a220",
        chart,
    );
    server.push(
        "a-pub",
        "charts/bare",
        "0.1.0_build.5",
        Image::chart("bare", "0.1.0", "", ""),
    );
    server.push(
        "a-pub",
        "bundle",
        "v1",
        thing("application/vnd.cnab.config.v1+json"),
    );
    server.push(
        "a-pub",
        "wasm",
        "v1",
        thing("application/vnd.wasm.config.v1+json"),
    );
    let generic = thing("application/vnd.example.thing.config.v1+json")
        .artifact_type("application/vnd.example.thing");
    server.push("a-pub", "generic.thing_x-1", "rel_1.0-rc.1", generic);
    server.push(
        "a-pub",
        "generic.thing_x-1",
        "empty",
        thing("application/vnd.oci.empty.v1+json"),
    );
    server.push(
        "a-pub",
        "model",
        "v1",
        thing("application/vnd.cncf.model.config.v1+json"),
    );
    server.push("a-pub", "x/y/z", "v1", Image::new());
    server.push("a-pub", "my.app_with-dash__2", "1.0.0", Image::new());
    let signature = format!("{}.sig", app.replace(':', "-"));
    server.push("a-pub", "app", &signature, Image::new());
    let cosign = server.push_untagged("a-pub", "app", Image::signature(&app));
    digests.insert(
        "7895470400aa501f07a6679f71a21ac8918701f43d06fe649870ff1e6662861e",
        cosign,
    );
    for (kind, seed) in [
        ("application/vnd.cncf.notary.signature", "notation"),
        ("application/vnd.dev.sigstore.bundle.v0.3+json", "bundle"),
        ("application/spdx+json", "sbom"),
    ] {
        let referrer = Image::new()
            .seed(seed)
            .artifact_type(kind)
            .subject(&app)
            .annotation("org.example", seed);
        server.push_untagged("a-pub", "app", referrer);
    }
    digests.insert(
        "ecdb497f11655b266ba03e13c4d62546ad7fae9ea882d26edf7076b1b8db6b3d",
        app,
    );
    for (repository, digest) in [
        (
            "secret",
            "10eb61bb2a515be173937610b26b0ea98c1f937f447952934ed82b586ad00739",
        ),
        ("team/tool", ""),
        (
            "scan-me",
            "5d32a81852a3d256b0634d1e74f0cc887a161a638d20ce00f1103ead76e116e5",
        ),
        (
            "scan-clean",
            "3a77f5daf3a8af1cec888d94e7ecc50d9649ddf6c484d02c23456173f9618d16",
        ),
        ("scan-two", ""),
        ("scan-fail", ""),
        (
            "scan-slow",
            "5ef96006e0aa1a39af98dbfe00fccd8d67f03cc78de16325056d43747afa9ae1",
        ),
        (
            "scan-refuse",
            "78962714acdb77776915584f80bad9d758ac7b432be859f65f3fed8259ad5b3c",
        ),
    ] {
        digests.insert(
            digest,
            server.push("a-priv", repository, "v1", Image::new()),
        );
    }
    digests.remove("");
    server.push("a-alice-own", "thing", "v1", Image::new());
    server.push("a-odd", "app", "v1", Image::new());
    for (project, repository) in [
        ("b-lib", "app"),
        ("b-lib", "two"),
        ("b-priv", "app"),
        ("b-lib", "deep/er"),
    ] {
        server.push(project, repository, "v1", Image::new());
    }
    digests
}

impl Stage {
    /// A recorded text as it would have been here.
    pub fn here(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for (there, here) in &self.digests {
            text = text.replace(there, here.trim_start_matches("sha256:"));
        }
        text
    }

    /// What a label of the recordings stands for.
    async fn credential(&self, label: &str) -> String {
        let words: Vec<_> = label
            .split(['<', '>', ' '])
            .filter(|word| !word.is_empty())
            .collect();
        match words.as_slice() {
            ["Basic", "admin", ..] => basic(ADMIN),
            ["Basic", name, .., "wrong", "password"] => basic((name, "wrong")),
            ["Basic", name, ..] => basic((name, PASSWORD)),
            ["Bearer", "registry", "token", "of", name] => {
                let scopes = "scope=repository:a-priv/secret:pull&scope=repository:a-pub/app:pull";
                let path = format!("/service/token?service=harbor-registry&{scopes}");
                let who = basic((name, PASSWORD));
                let who = [("Authorization", who.as_str())];
                let who: &[_] = if *name == "nobody" { &[] } else { &who };
                let answer = connect(&self.server)
                    .await
                    .send("GET", &path, who, None)
                    .await
                    .unwrap();
                format!("Bearer {}", answer.json()["token"].as_str().unwrap())
            }
            _ => label.to_owned(),
        }
    }

    async fn act(&self, method: &str, path: &str, body: Value) {
        let answer = admin(
            &self.server,
            method,
            path,
            (!body.is_null()).then_some(body),
        )
        .await;
        assert!(answer.status < 300, "{method} {path}: {answer:?}");
    }

    /// What happened before a request and is not among the recordings.
    pub async fn before(&mut self, number: u16) {
        let scan_two = "/projects/a-priv/repositories/scan-two/artifacts/v1/scan";
        match number {
            3247 => {
                let stop = "/projects/a-priv/repositories/scan-slow/artifacts/v1/scan/stop";
                self.act("POST", stop, json!({ "scan_type": "vulnerability" }))
                    .await;
            }
            3227 => self.act("POST", scan_two, Value::Null).await,
            3249 => {
                for (repository, id) in [
                    ("scan-me", "810d9545-0d72-409e-90c7-3df669794522"),
                    ("scan-fail", "67af2413-b25a-4420-8392-2b892c1649be"),
                    ("scan-refuse", "0969e995-d396-4b63-a4e9-83b5b9498f47"),
                ] {
                    let path = format!(
                        "/projects/a-priv/repositories/{repository}/artifacts/v1?with_scan_overview=true"
                    );
                    let artifact = admin(&self.server, "GET", &path, None).await.json();
                    let overviews = artifact["scan_overview"].as_object().unwrap();
                    let here = overviews.values().next().unwrap()["report_id"]
                        .as_str()
                        .unwrap();
                    self.digests.insert(id, here.to_owned());
                }
            }
            3263 => {
                let image = &self.digests["5d32a81852a3d256b0634d1e74f0cc887a161a638d20ce00f1103ead76e116e5"];
                self.server.finish_scan(image);
                let path =
                    "/projects/a-priv/repositories/scan-me/artifacts/v1?with_sbom_overview=true";
                let artifact = admin(&self.server, "GET", path, None).await.json();
                let sbom = artifact["sbom_overview"]["sbom_digest"].as_str().unwrap();
                let there = "9cc700f75ef0e7dee969976cca700b82051a6fffbe57634582b021e12b603c8d";
                self.digests.insert(there, sbom.to_owned());
            }
            3369 => {
                let path =
                    "/projects/a-pub/repositories/deep%252Fcopy/artifacts?from=a-pub%2Fapp%3Av1";
                self.act("POST", path, Value::Null).await;
            }
            3406 => {
                self.server.push("a-pub", "over2", "v1", Image::new());
            }
            3647 => {
                let manifest = connect(&self.server)
                    .await
                    .send(
                        "GET",
                        "/v2/a-pub/app/manifests/v1",
                        &[
                            ("Authorization", basic(ADMIN).as_str()),
                            ("Accept", "application/vnd.oci.image.manifest.v1+json"),
                        ],
                        None,
                    )
                    .await
                    .unwrap()
                    .json();
                let digest = |part: &Value| part["digest"].as_str().unwrap().to_owned();
                let config = "35e8a10641cb1bdb3f63856e103167806a6729bb22da1ff90840019da486c0d3";
                self.digests.insert(config, digest(&manifest["config"]));
                let layer = "fa95b8eda9185b1546c9d256a36dba4946d1ffc1b051da1980d7256853e2bf1d";
                self.digests.insert(layer, digest(&manifest["layers"][0]));
                self.act("PUT", "/quotas/4", json!({ "hard": { "storage": -1 } }))
                    .await;
            }
            3721 => {
                let metadata = json!({ "metadata": { "prevent_vul": "true", "severity": "high" } });
                self.act("PUT", "/projects/a-priv", metadata).await;
            }
            3726 => {
                let metadata = json!({ "metadata": { "prevent_vul": "false", "enable_content_trust_cosign": "true" } });
                self.act("PUT", "/projects/a-priv", metadata).await;
            }
            3764 => {
                self.server
                    .push("a-pub", "todie", "v1", Image::new().seed("1"));
                self.server
                    .push("a-pub", "todie", "v2", Image::new().seed("2"));
            }
            3770 => {
                for number in 0..2_000 {
                    let image = Image::new()
                        .seed("many")
                        .annotation("number", number.to_string());
                    self.server
                        .push("a-scale", "many", &format!("t{number:04}"), image);
                }
            }
            _ => {}
        }
    }

    pub async fn send(&self, exchange: &HarborExchange) -> Answer {
        let request = &exchange.request;
        let mut headers = Vec::new();
        for (name, value) in &request.headers {
            let value = match name.as_str() {
                "authorization" => self.credential(value).await,
                _ => self.here(value),
            };
            headers.push((name.as_str(), value));
        }
        let headers: Vec<_> = headers
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        let path = self.here(&request.path);
        let body = self.here(&request.text());
        let body = (!body.is_empty()).then_some(body.as_bytes());
        connect(&self.server)
            .await
            .send(&request.method, &path, &headers, body)
            .await
            .unwrap()
    }
}
