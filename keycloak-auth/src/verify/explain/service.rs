//! What is peculiar to the services of SCS.

use super::{Findings, Topic};

pub(super) fn look(service: &str, findings: &mut Findings) {
    let text = match service {
        "harbor" => {
            "Harbor does not refuse a bad token: it treats the caller as anonymous, so an answer of 200 with \
             public projects only, or a 401 on a project that exists, is how a bad token looks. Ask for the \
             current user to be sure. Harbor takes tokens in OIDC mode alone, with its own client id in \
             aud, of users who have logged in through its web page once"
        }
        "zuul" => {
            "Zuul allows no difference between the clocks unless its configuration says so, demands kid, \
             aud, iss, exp and sub, and treats a caller with a bad token as anonymous where it asks for \
             no login"
        }
        "statuspage" => {
            "the Status Page itself checks nothing: the gateway before it does, by issuer and keys, and \
             refuses writing alone"
        }
        "centralapi" => {
            "the Central API's server takes the issuer and one client id (or listed audiences) from its \
             configuration; after a good token it looks for a role binding of the user or a group, and \
             answers 403 without one"
        }
        _ => return,
    };
    findings.note(Topic::Service, text);
}
