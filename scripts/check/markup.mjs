/**
 * Markup is made by the escaping tag of `src/site/frame/html.ts` alone, and enters an open page by its `put` alone.
 * This is where that is checked, and the only place where a file is excused.
 */

/**
 * Files that write tags in plain strings, each with its reason. One that no longer does is taken off.
 * @type {Readonly<Record<string, string>>}
 */
export const writers = {
  'src/charts/drawing-document.ts': 'writes the elements of a drawing as text',
  'src/charts/standalone.ts': 'writes drawings that leave the page, as XML',
  'src/charts/markup.ts': 'sets the attributes of a drawing that was serialised',
  'src/charts/picture.ts':
    'writes SVG, with the escaping of XML in standalone.ts, which also drops what XML cannot hold',
  'src/charts/share-picture.ts': 'writes SVG, as picture.ts does',
  'src/open-document/mend.ts': 'puts XML right that a package wrote',
  'src/questions/letter-docx.ts': 'adds constant XML to the file of a package',
  'src/open-data/graph.ts': 'writes Turtle, where an address stands between < and >',
  'src/evidence/texts.ts': 'says <indicator> in a plain text, for a file name',
  'src/edition/logo.ts': 'says which tags a logo may not have, in plain sentences',
  'src/edition/template.ts': 'says < > in a plain text, for what must be filled in',
  'src/release/config-template.ts': 'says < > in a plain text, for what must be filled in',
};

/**
 * Files that put markup in a page by themselves, each with its reason.
 * @type {Readonly<Record<string, string>>}
 */
export const inserters = {
  'src/site/frame/html.ts': 'holds the one function for it',
};

const tag = /<(?:[a-z!?/]|\$\{)/i;
const message = 'markup is made with the tag `html` of src/site/frame/html.ts';

/** The text of a template, with `${}` where something is filled in. @param {any} node */
const textOf = (node) =>
  node.quasis.map((/** @type {any} */ { value }) => value.cooked ?? value.raw).join('${}');

/** @param {any} node */
const isTagged = ({ parent }) => parent.type === 'TaggedTemplateExpression' && parent.tag.name === 'html';

/** `'<' + name`. @param {any} node */
const isOpened = ({ value, parent }) =>
  parent.type === 'BinaryExpression' && parent.operator === '+' && /<\/?$/.test(value);

/** @type {import('eslint').Rule.RuleModule} */
const tagged = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    return {
      /** @param {any} node */
      Literal(node) {
        if (typeof node.value === 'string' && (tag.test(node.value) || isOpened(node)))
          context.report({ node, message });
      },
      /** @param {any} node */
      TemplateLiteral(node) {
        if (!isTagged(node) && tag.test(textOf(node))) context.report({ node, message });
      },
    };
  },
};

/** In these no text is markup. */
const raw = ['script', 'style'];

/** `set:html={String(markup)}`: what is made with the tag, as text. @param {any} node */
const isText = ({ value, parent }) =>
  raw.includes(parent.name.name) || value?.expression?.callee?.name === 'String';

/** @type {import('eslint').Rule.RuleModule} */
const put = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    /** @param {any} node */
    const report = (node) =>
      context.report({ node, message: 'markup enters a page by `put` of src/site/frame/html.ts' });
    return {
      'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]': report,
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|createContextualFragment|setHTMLUnsafe)$/]':
        report,
      /** @param {any} node */
      'JSXAttribute[name.type="JSXNamespacedName"][name.name.name="html"]'(node) {
        if (!isText(node)) context.report({ node, message: 'set:html takes String() of what `html` made' });
      },
    };
  },
};

/** @type {import('eslint').ESLint.Plugin} */
export const plugin = { rules: { tagged, put } };
