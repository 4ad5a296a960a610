import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Quote } from '../ui/Quote.tsx'
import styles from './TwoTexts.module.css'

/** Text that a page of another version wrote and this one has no place for: to be copied, not lost. */
export function StrangeText({ sentences, onThrowAway }: { sentences: readonly string[]; onThrowAway: () => void }) {
  const [copied, setCopied] = useState(false)
  // Without the right to the clipboard the text is still there to be selected.
  const copy = () =>
    void navigator.clipboard?.writeText(sentences.join('\n\n')).then(
      () => setCopied(true),
      () => {},
    )
  return (
    <Card label="Text from another version">
      <h2 className={styles.title}>Another version of this page kept this text.</h2>
      <p className={styles.words}>It does not go into the fields by itself. Copy what you need from it.</p>
      {sentences.map((sentence) => (
        <Quote key={sentence}>{sentence}</Quote>
      ))}
      <div className={styles.actions}>
        <Button onClick={copy}>{copied ? 'Copied' : 'Copy the text'}</Button>
        <Button kind="quiet" onClick={onThrowAway}>
          Throw it away
        </Button>
      </div>
    </Card>
  )
}
