import type { TalkContent } from 'shared/model/talk.ts'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Quote } from '../ui/Quote.tsx'
import { instant } from '../ui/when.ts'
import styles from './TwoTexts.module.css'
import type { KeptFinish } from './kept.ts'
import { sentencesIn } from './text.ts'

/** Finished in another window while this one was open; what stood here can still be read. */
export function Ended({ content }: { content: TalkContent }) {
  return (
    <Card label="Finished in another window">
      <h2 className={styles.title}>This conversation was finished in another window.</h2>
      {sentencesIn(content).map((sentence) => (
        <Quote key={sentence}>{sentence}</Quote>
      ))}
      <div className={styles.actions}>
        <ButtonLink kind="primary" to="/">
          Go to Home
        </ButtonLink>
      </div>
    </Card>
  )
}

/** Finished without a connection: waits on this device, and can be written on until it is sent. */
export function WaitsToBeSent({ finish: { body, at }, onWriteOn }: { finish: KeptFinish; onWriteOn: () => void }) {
  return (
    <Card label="Waits to be sent">
      <h2 className={styles.title}>Finished at {instant(at)}, and kept on this device until you are online.</h2>
      <p className={styles.words}>It is sent once, by itself. Until then you can write on.</p>
      {sentencesIn(body).map((sentence) => (
        <Quote key={sentence}>{sentence}</Quote>
      ))}
      <div className={styles.actions}>
        <ButtonLink kind="primary" to="/">
          Go to Home
        </ButtonLink>
        <Button onClick={onWriteOn}>Write on</Button>
      </div>
    </Card>
  )
}
