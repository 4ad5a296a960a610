import { Button } from '../Button.tsx'
import { Dialog } from '../Dialog.tsx'
import { type KeyGroup, singleKeys } from '../keyList.ts'
import { switchKeys, useKeysAreOn } from '../keys.ts'
import { classes } from '../classes.ts'
import type { OverlayProps } from '../palette.tsx'
import { onMac } from '../platform.ts'
import styles from './KeySheet.module.css'

const always: KeyGroup = {
  where: 'Always',
  lines: [
    { keys: [], shown: [onMac ? '⌘ K' : 'Ctrl K'], does: 'Search or jump to anything' },
    { keys: [], shown: [onMac ? '⌘ Enter' : 'Ctrl Enter'], does: 'Save or finish what is being written' },
    { keys: [], shown: ['Shift Enter'], does: 'Save evidence and stay for the next piece' },
    { keys: [], shown: ['Enter'], does: 'Open the row or entry in focus' },
    { keys: [], shown: ['Esc'], does: 'Close what is open' },
  ],
}

/** Every key of the product, and the switch that turns the single ones off on this device. */
export function KeySheet({ onClose }: OverlayProps) {
  const on = useKeysAreOn()
  return (
    <Dialog
      open
      onClose={onClose}
      title="Keyboard shortcuts"
      size="l"
      description={
        on
          ? 'Single keys wait while you type or something is open. Pairs are typed one after the other.'
          : 'Single keys are switched off on this device. The others work.'
      }
    >
      <div className={styles.groups}>
        {[always, ...singleKeys].map(({ where, lines }) => (
          <section key={where} className={classes(!on && where !== always.where && styles.off)}>
            <h3>{where}</h3>
            <dl>
              {lines.map(({ shown, does }) => (
                <div key={does}>
                  <dt>
                    {shown.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div>
        <Button onClick={() => switchKeys(!on)}>{on ? 'Switch single keys off' : 'Switch single keys on'}</Button>
      </div>
    </Dialog>
  )
}
