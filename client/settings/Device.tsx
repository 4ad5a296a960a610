import { useState } from 'react'
import { Card } from '../ui/Card.tsx'
import { Choice } from '../ui/Choice.tsx'
import { keysAreOn, switchKeys } from '../ui/keys.ts'
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
  const [keys, setKeys] = useState(keysAreOn)
  return (
    <Card title="On this device">
      <div className={styles.choices}>
        <Choice label="Theme" options={themes} value={theme} onChange={switchTheme} />
        <Choice
          label="Single-key shortcuts"
          hint="E adds evidence, / searches a list, G then H, P, R or L goes to a page. None works while you type."
          options={[
            { value: 'on', words: 'On' },
            { value: 'off', words: 'Off' },
          ]}
          value={keys ? 'on' : 'off'}
          onChange={(next) => {
            switchKeys(next === 'on')
            setKeys(next === 'on')
          }}
        />
      </div>
    </Card>
  )
}
