import { View } from '@tarojs/components'
import { FormField } from '../FormField'
import { problemAt, useDraftForm } from './draftContext'
import { fieldIdOf, fieldNameOf, fieldWordsOf } from './fieldWords'
import { wordsAt } from './textPaths'

interface WordsFieldProps {
  path: string
  long?: boolean
  /** Left out of the text when it is empty. */
  optional?: boolean
}

/** One field of words, with how it is written and what the rules have against it. */
export function WordsField({ path, long = false, optional = false }: WordsFieldProps) {
  const { draft, findings, put } = useDraftForm()
  const { hint, most } = fieldWordsOf(draft.type, path)
  return (
    <View id={fieldIdOf(path)}>
      <FormField
        label={fieldNameOf(draft.type, path)}
        kind={long ? 'long' : 'text'}
        most={most + 20}
        hint={hint}
        value={wordsAt(draft.text, path)}
        problem={problemAt(findings, path)}
        onChange={words => put(path, optional && words === '' ? undefined : words)}
      />
    </View>
  )
}
