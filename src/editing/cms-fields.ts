import { editingWords } from '#strings/editing.ts';
import type { Language } from '#text/language.ts';
import { editedFields, type EditedField } from './edited-fields.ts';
import { kinds, type Kind } from './field-kind.ts';

/** A field of the form: https://sveltiacms.app/en/docs/fields */
export interface CmsField {
  readonly name: string;
  readonly label: string;
  readonly widget: string;
  readonly [option: string]: unknown;
}

/** What fields of a blog need. */
export interface FieldNeeds {
  /** Language of the interface. */
  readonly lang: Language;
  /** Languages that posts may have. */
  readonly languages: readonly Language[];
}

/** Fields that a page does not have. */
const onlyPosts: readonly EditedField[] = ['category', 'tags', 'series', 'pinned', 'supersededBy'];

const base = (name: string, lang: Language) => {
  const [label = name, hint = ''] = editingWords(lang).fields[name] ?? [];
  return { name, label, ...(hint === '' ? {} : { hint }) };
};

const fieldOf = (key: EditedField, kind: Kind, { lang, languages }: FieldNeeds): CmsField => {
  const field = { ...base(key, lang), required: key === 'title' };
  const words = editingWords(lang);
  switch (kind) {
    case 'date':
      return {
        ...field,
        widget: 'datetime',
        // In the zone of the browser, with its offset. Together with `input_timezone` the form of 0.221.1 never ends.
        format: 'YYYY-MM-DDTHH:mm:ssZ',
        ...(key === 'date' ? { default: '{{now}}' } : {}),
      };
    case 'flag':
      return { ...field, widget: 'boolean', default: false };
    case 'choice': {
      const options = [
        { label: words.yes, value: 'true' },
        { label: words.no, value: 'false' },
      ];
      return { ...field, widget: 'select', options };
    }
    case 'list':
      return { ...field, widget: 'list' };
    case 'map':
      return {
        ...field,
        widget: 'object',
        collapsed: true,
        fields: [
          { ...base('name', lang), widget: 'string', required: false },
          { ...base('order', lang), widget: 'number', value_type: 'float', required: false },
        ],
      };
    default:
      if (key === 'cover') return { ...field, widget: 'image' };
      if (key === 'description') return { ...field, widget: 'text' };
      if (key === 'lang') return { ...field, widget: 'select', options: [...languages] };
      return { ...field, widget: 'string' };
  }
};

/** The fields of the form, with the text last. */
export const cmsFields = (folder: 'posts' | 'pages', needs: FieldNeeds): readonly CmsField[] => [
  ...editedFields
    .filter((key) => folder === 'posts' || !onlyPosts.includes(key))
    .map((key) => {
      const field = fieldOf(key, kinds.get(key) ?? 'text', needs);
      // A page needs no date.
      return folder === 'pages' && key === 'date' ? { ...field, default: '' } : field;
    }),
  // The other mode of this field writes Markdown anew, and loses what its editor does not know.
  {
    name: 'body',
    label: editingWords(needs.lang).body,
    widget: 'markdown',
    modes: ['raw'],
    required: false,
  },
];
