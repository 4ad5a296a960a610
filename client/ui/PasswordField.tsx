import { type Ref, useState } from 'react'
import { Button } from './Button.tsx'
import { Field } from './Field.tsx'

type Props = {
  id: string
  name?: string
  label?: string
  /** A password that is being chosen, not one that is known. */
  chosen?: boolean
  error?: string
  ref?: Ref<HTMLInputElement>
}

/** The fewest characters of a password that stands alone. */
const fewestCharacters = 15

/** Why a password that is being chosen would not be taken, as far as its length goes. */
export const tooShort = (password: string) => {
  if (!password) return 'Choose a password.'
  return password.length < fewestCharacters
    ? `Use at least ${fewestCharacters} characters. A few words in a row are easy to keep in mind.`
    : undefined
}

/** A password with a button that shows it; pasting and password managers work. */
export function PasswordField({ id, name = id, label = 'Password', chosen, error, ref }: Props) {
  const [shown, setShown] = useState(false)
  return (
    <Field
      label={label}
      hint={
        chosen
          ? `At least ${fewestCharacters} characters. A few words that do not belong together are long and easy to keep in mind.`
          : undefined
      }
      error={error}
      beside={
        <Button aria-controls={id} aria-label={`${shown ? 'Hide' : 'Show'} ${label.toLowerCase()}`} onClick={() => setShown(!shown)}>
          {shown ? 'Hide' : 'Show'}
        </Button>
      }
    >
      <input
        ref={ref}
        id={id}
        name={name}
        type={shown ? 'text' : 'password'}
        autoComplete={chosen ? 'new-password' : 'current-password'}
        spellCheck={false}
        autoCapitalize="none"
      />
    </Field>
  )
}
