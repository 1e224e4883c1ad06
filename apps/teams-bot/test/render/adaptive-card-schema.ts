/**
 * Adaptive Cards 1.5, the part of it that Teams' cards here are made of: every element, property and value that is not
 * named is a fault. From Microsoft's JSON schema
 * (https://github.com/microsoft/AdaptiveCards/blob/main/schemas/1.5.0/adaptive-card.json, read in November 2026), in
 * which unknown properties are not allowed either; `msteams` on a card is Teams' own
 * (https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format).
 */
type Check = (value: unknown, path: string) => readonly string[];
type Shape = Readonly<Record<string, Check>>;

const must =
  (what: string, isSo: (value: unknown) => boolean): Check =>
  (value, path) =>
    isSo(value) ? [] : [`${path}: ${what} expected, not ${JSON.stringify(value)?.slice(0, 60)}`];

const text = must('text', (value) => typeof value === 'string');
const filled = must('text that is not blank', (value) => typeof value === 'string' && value.trim() !== '');
const yesOrNo = must('true or false', (value) => typeof value === 'boolean');
const count = must('a number', (value) => typeof value === 'number');
const pixels = must('pixels', (value) => typeof value === 'string' && /^\d+px$/.test(value));
const clock = must('a time of day', (value) => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value));
const webAddress = must('a web address', (value) => typeof value === 'string' && URL.canParse(value));
const plainObject = must('an object', (value) => typeof value === 'object' && value !== null && !Array.isArray(value));
const oneOf = (...values: readonly string[]): Check =>
  must(`one of ${values.join(', ')}`, (value) => typeof value === 'string' && values.includes(value));
const either =
  (...checks: readonly Check[]): Check =>
  (value, path) =>
    checks.some((check) => check(value, path).length === 0) ? [] : (checks[0]?.(value, path) ?? []);
const listOf =
  (check: Check): Check =>
  (value, path) =>
    Array.isArray(value)
      ? value.flatMap((item, index) => check(item, `${path}[${index}]`))
      : [`${path}: a list expected`];

function object(shape: Shape, required: readonly string[]): Check {
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path}: an object expected`];
    const missing = required.filter((name) => !Object.hasOwn(value, name)).map((name) => `${path}.${name}: missing`);
    const wrong = Object.entries(value).flatMap(([name, item]) => {
      const check = Object.hasOwn(shape, name) ? shape[name] : undefined;
      return check === undefined ? [`${path}.${name}: unknown`] : check(item, `${path}.${name}`);
    });
    return [...missing, ...wrong];
  };
}

/** One of several kinds of object, told apart by `type`. */
const typed =
  (kinds: () => Readonly<Record<string, Check>>): Check =>
  (value, path) => {
    const type: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'type') : undefined;
    const known = kinds();
    const check = typeof type === 'string' && Object.hasOwn(known, type) ? known[type] : undefined;
    return check === undefined ? [`${path}: unknown type ${JSON.stringify(type)}`] : check(value, path);
  };

const spacing = oneOf('default', 'none', 'small', 'medium', 'large', 'extraLarge', 'padding');
const containerStyle = oneOf('default', 'emphasis', 'good', 'attention', 'warning', 'accent');
const inElement: Shape = {
  type: text,
  id: text,
  height: oneOf('auto', 'stretch'),
  separator: yesOrNo,
  spacing,
  isVisible: yesOrNo,
};
const inInput: Shape = { ...inElement, id: filled, label: filled, isRequired: yesOrNo, errorMessage: filled };
const inAction: Shape = {
  type: text,
  id: text,
  title: filled,
  iconUrl: webAddress,
  style: oneOf('default', 'positive', 'destructive'),
  tooltip: text,
  isEnabled: yesOrNo,
  mode: oneOf('primary', 'secondary'),
};

const submitting: Shape = { data: either(plainObject, text), associatedInputs: oneOf('auto', 'none') };
const actions = {
  'Action.Execute': object({ ...inAction, ...submitting, verb: text, fallback: (value, path) => action(value, path) }, [
    'type',
    'title',
  ]),
  'Action.Submit': object({ ...inAction, ...submitting }, ['type', 'title']),
  'Action.OpenUrl': object({ ...inAction, url: webAddress }, ['type', 'title', 'url']),
} satisfies Readonly<Record<string, Check>>;
const action: Check = typed(() => actions);

const elements: () => Readonly<Record<string, Check>> = () => ({
  TextBlock: object(
    {
      ...inElement,
      text,
      color: oneOf('default', 'dark', 'light', 'accent', 'good', 'warning', 'attention'),
      fontType: oneOf('default', 'monospace'),
      horizontalAlignment: oneOf('left', 'center', 'right'),
      isSubtle: yesOrNo,
      maxLines: count,
      size: oneOf('default', 'small', 'medium', 'large', 'extraLarge'),
      weight: oneOf('default', 'lighter', 'bolder'),
      wrap: yesOrNo,
      style: oneOf('default', 'heading'),
    },
    ['type', 'text'],
  ),
  FactSet: object(
    { ...inElement, facts: listOf(object({ type: text, title: text, value: text }, ['title', 'value'])) },
    ['type', 'facts'],
  ),
  Container: object(
    {
      ...inElement,
      items: listOf(element),
      style: containerStyle,
      selectAction: action,
      bleed: yesOrNo,
      minHeight: pixels,
    },
    ['type', 'items'],
  ),
  ColumnSet: object(
    {
      ...inElement,
      columns: listOf(column),
      style: containerStyle,
      selectAction: action,
      bleed: yesOrNo,
      minHeight: pixels,
    },
    ['type'],
  ),
  'Input.ChoiceSet': object(
    {
      ...inInput,
      choices: listOf(object({ title: filled, value: filled }, ['title', 'value'])),
      isMultiSelect: yesOrNo,
      style: oneOf('compact', 'expanded', 'filtered'),
      value: text,
      placeholder: text,
      wrap: yesOrNo,
    },
    ['type', 'id', 'label', 'choices'],
  ),
  'Input.Text': object(
    { ...inInput, isMultiline: yesOrNo, maxLength: count, placeholder: text, regex: text, value: text },
    ['type', 'id', 'label'],
  ),
  'Input.Time': object({ ...inInput, max: clock, min: clock, placeholder: text, value: clock }, [
    'type',
    'id',
    'label',
  ]),
});
const element: Check = typed(elements);

const width = either(oneOf('auto', 'stretch'), count, pixels);
const column: Check = object(
  {
    ...inElement,
    items: listOf((value, path) => element(value, path)),
    width,
    style: containerStyle,
    selectAction: action,
    bleed: yesOrNo,
    minHeight: pixels,
  },
  ['type', 'items'],
);

const card = object(
  {
    type: oneOf('AdaptiveCard'),
    $schema: oneOf('http://adaptivecards.io/schemas/adaptive-card.json'),
    version: oneOf('1.5'),
    fallbackText: filled,
    body: listOf(element),
    actions: listOf(action),
    msteams: object({ width: oneOf('Full') }, ['width']),
  },
  ['type', 'version', 'fallbackText', 'body'],
);

/** Where a card is none of Adaptive Cards 1.5; empty when it is one. */
export const schemaProblems = (value: unknown): readonly string[] => card(value, 'card');
