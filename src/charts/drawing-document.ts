/**
 * A document to draw on at build time. Its elements hold attributes, text and children, and become text; that is all that
 * d3 and Plot ask of a drawing without axes. A whole DOM keeps lists, links and listeners of every attribute, which took 40%
 * of the time to freeze a release. Every chart test draws on both and compares (`tests/charts/picture.ts`).
 */

const xhtml = 'http://www.w3.org/1999/xhtml';
const special = /[<>&\u00a0]/g;
const entities: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '\u00a0': '&#160;',
};
const escaped = (text: string): string => text.replace(special, (sign) => entities[sign] ?? sign);

class SheetText {
  readonly nodeType = 3;
  parentNode: SheetElement | null = null;
  readonly data: string;

  constructor(data: string) {
    this.data = data;
  }

  get textContent(): string {
    return this.data;
  }

  get outerHTML(): string {
    return escaped(this.data);
  }
}

type SheetNode = SheetElement | SheetText;

class SheetElement {
  readonly nodeType = 1;
  parentNode: SheetElement | null = null;
  readonly namespaceURI: string;
  readonly localName: string;
  readonly ownerDocument: SheetDocument;
  private readonly values = new Map<string, string>();
  private children: SheetNode[] = [];

  constructor(namespaceURI: string, localName: string, ownerDocument: SheetDocument) {
    this.namespaceURI = namespaceURI;
    this.localName = localName;
    this.ownerDocument = ownerDocument;
  }

  getAttribute(name: string): string | null {
    return this.values.get(name) ?? null;
  }

  setAttribute(name: string, value: unknown): void {
    this.values.set(name, String(value));
  }

  removeAttribute(name: string): void {
    this.values.delete(name);
  }

  append(...nodes: readonly (SheetNode | string)[]): void {
    for (const node of nodes) this.insertBefore(asNode(node), null);
  }

  prepend(...nodes: readonly (SheetNode | string)[]): void {
    const first = this.children[0] ?? null;
    for (const node of nodes) this.insertBefore(asNode(node), first);
  }

  appendChild<T extends SheetNode>(node: T): T {
    return this.insertBefore(node, null);
  }

  /** Before a child of this element, or at the end. */
  insertBefore<T extends SheetNode>(node: T, before: SheetNode | null): T {
    node.parentNode?.removeChild(node);
    node.parentNode = this;
    const at = before === null ? this.children.length : this.children.indexOf(before);
    if (at < 0) throw new Error('the place to insert at is not in this element');
    this.children.splice(at, 0, node);
    return node;
  }

  removeChild(node: SheetNode): void {
    this.children = this.children.filter((child) => child !== node);
    node.parentNode = null;
  }

  get textContent(): string {
    return this.children.map((child) => child.textContent).join('');
  }

  set textContent(text: string) {
    for (const child of this.children) child.parentNode = null;
    this.children = [];
    this.append(text);
  }

  /** The last attribute that was set stands first, as in the drawings that are frozen already. */
  get attributes(): { readonly name: string; readonly value: string }[] {
    return [...this.values].toReversed().map(([name, value]) => ({ name, value }));
  }

  get childNodes(): readonly SheetNode[] {
    return this.children;
  }

  get outerHTML(): string {
    const attributes = this.attributes
      .map(({ name, value }) => ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`)
      .join('');
    const start = `<${this.localName}${attributes}`;
    if (this.children.length === 0) return `${start} />`;
    return `${start}>${this.children.map((child) => child.outerHTML).join('')}</${this.localName}>`;
  }
}

const asNode = (node: SheetNode | string): SheetNode =>
  typeof node === 'string' ? new SheetText(node) : node;

class SheetDocument {
  readonly documentElement: SheetElement = this.createElementNS(xhtml, 'html');

  createElementNS(namespace: string, name: string): SheetElement {
    return new SheetElement(namespace, name, this);
  }
}

/** A document for `Canvas.document`; anything else that a page needs of a document it does not have. */
export const drawingDocument = new SheetDocument() as unknown as Document;
