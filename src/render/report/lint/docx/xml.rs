//! Elements by their local names: Word writes the same document under several namespaces.

use roxmltree::Node;

/// An element of the document.
pub type XmlNode<'a> = Node<'a, 'a>;

/// Its name without a prefix.
pub fn name<'a>(node: XmlNode<'a>) -> &'a str {
    node.tag_name().name()
}

/// Its first child of a name.
pub fn child<'a>(node: XmlNode<'a>, wanted: &str) -> Option<XmlNode<'a>> {
    node.children().find(|child| child.is_element() && name(*child) == wanted)
}

/// An attribute of it, whatever its prefix.
pub fn attribute<'a>(node: XmlNode<'a>, wanted: &str) -> Option<&'a str> {
    node.attributes().find(|one| one.name() == wanted).map(|one| one.value())
}

/// `val` of its first child of a name.
pub fn value<'a>(node: XmlNode<'a>, wanted: &str) -> Option<&'a str> {
    attribute(child(node, wanted)?, "val")
}

/// A number in an attribute of it.
pub fn number(node: XmlNode, wanted: &str) -> Option<f64> {
    attribute(node, wanted)?.trim().parse().ok().filter(|number: &f64| number.is_finite())
}

/// Whether its child of a name says that something is so; `None` where there is no such child.
pub fn toggle(node: XmlNode, wanted: &str) -> Option<bool> {
    let said = child(node, wanted)?;
    Some(!matches!(attribute(said, "val"), Some("0" | "false" | "off" | "none")))
}

/// Twentieths of a point in an attribute of it, as millimetres; Word also writes lengths with a unit.
pub fn millimetres(node: XmlNode, wanted: &str) -> Option<f64> {
    let said = attribute(node, wanted)?.trim();
    let of_unit = |unit: &str, factor: f64| said.strip_suffix(unit)?.trim().parse::<f64>().ok().map(|value| value * factor);
    let plain = || said.parse::<f64>().ok().map(|twips| twips / 1440.0 * 25.4);
    let value = of_unit("mm", 1.0).or_else(|| of_unit("cm", 10.0)).or_else(|| of_unit("in", 25.4));
    value.or_else(|| of_unit("pt", 25.4 / 72.0)).or_else(plain).filter(|value| value.is_finite())
}
