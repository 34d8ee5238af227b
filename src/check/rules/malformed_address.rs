//! The site's address in plan.yaml is no address of a website.
//!
//! It begins with `https://` or `http://`, names a host, and may go on to a folder. It holds no spaces, marked letters, `?`
//! or `#`, since addresses of pages are made by writing on after it.
//!
//! ---
//!
//! Địa chỉ website trong plan.yaml không phải địa chỉ web.
//!
//! Địa chỉ bắt đầu bằng `https://` hoặc `http://`, rồi đến tên máy chủ, có thể thêm thư mục. Địa chỉ không có dấu cách, chữ có
//! dấu, `?` hoặc `#`, vì địa chỉ từng trang được viết tiếp vào sau nó.

use crate::check::Context;
use crate::diagnostic::Diagnostic;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    let plan = context.workspace.plan.iter();
    let addresses = plan.filter_map(|plan| Some((plan, plan.record.site_address.as_ref()?)));
    let malformed = addresses.filter(|(_, address)| !is_address(&address.value));
    let diagnostics = malformed
        .map(|(plan, address)| Diagnostic::error("malformed_address", plan.at(address.span)).with("address", &address.value));
    diagnostics.collect()
}

fn is_address(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://").or(text.strip_prefix("http://")) else { return false };
    let (server, folder) = rest.split_once('/').unwrap_or((rest, ""));
    let (host, port) = server.split_once(':').map_or((server, None), |(host, port)| (host, Some(port)));
    let is_port = |port: &str| port.parse::<u16>().is_ok_and(|number| number > 0);
    host.split('.').all(is_label) && port.is_none_or(is_port) && folder.chars().all(may_stand_in_folder)
}

fn is_label(label: &str) -> bool {
    let inside = label.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-');
    inside && !label.is_empty() && !label.starts_with('-') && !label.ends_with('-')
}

fn may_stand_in_folder(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || "-._~/%".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::is_address;

    #[test]
    fn an_address_names_a_website() {
        for address in ["https://quangngai.gov.vn", "http://localhost:8080/", "https://a.vn/tien-do/ke-hoach%20nho/"] {
            assert!(is_address(address), "{address}");
        }
        let strange = ["", "quangngai.gov.vn", "ftp://a.vn", "https://", "https:///a", "https://a..vn", "https://a.vn:port"];
        for address in strange.into_iter().chain(["https://a.vn/tiến-độ", "https://a.vn/?x", "https://x@a.vn", "https://a.vn/ b"])
        {
            assert!(!is_address(address), "{address}");
        }
    }
}
