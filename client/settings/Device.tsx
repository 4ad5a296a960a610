import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Choice } from '../ui/Choice.tsx'
import { switchKeys, useKeysAreOn } from '../ui/keys.ts'
import { useOverlays } from '../ui/palette.tsx'
import { switchTheme, useTheme } from '../ui/theme.ts'
import styles from './Settings.module.css'

const themes = [
  { value: 'system', words: 'As the system', icon: 'screen' },
  { value: 'light', words: 'Light', icon: 'sun' },
  { value: 'dark', words: 'Dark', icon: 'moon' },
] as const

/** What is kept on this device alone: the theme, and single-key shortcuts. */
export function Device() {
  const theme = useTheme()
  const keys = useKeysAreOn()
  const { showKeys } = useOverlays()
  return (
    <Card title="On this device">
      <div className={styles.choices}>
        <Choice label="Theme" options={themes} value={theme} onChange={switchTheme} />
        <Choice
          label="Single-key shortcuts"
          hint="E adds evidence, Z undoes, G then H, P, R or L goes to a page. None works while you type."
          options={[
            { value: 'on', words: 'On' },
            { value: 'off', words: 'Off' },
          ]}
          value={keys ? 'on' : 'off'}
          onChange={(next) => switchKeys(next === 'on')}
        />
        <p>
          <Button size="s" keys="?" onClick={showKeys}>
            Show all keys
          </Button>
        </p>
      </div>
    </Card>
  )
}
