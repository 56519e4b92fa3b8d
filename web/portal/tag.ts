/** An element of a page as an island makes it: text is text, whatever it says. */
export function tag(
  name: string,
  attributes: Record<string, string>,
  ...children: (Node | string | undefined)[]
): HTMLElement {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  element.append(...children.filter(child => child !== undefined))
  return element
}
