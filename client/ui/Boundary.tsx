import { Component, type ReactNode } from 'react'
import { Button } from './Button.tsx'
import styles from './States.module.css'

/** What it shows: when that changes, it starts afresh. */
type Props = { of?: unknown; children: ReactNode }

/** Keeps a panel that breaks from taking the page with it. */
export class Boundary extends Component<Props, { reference: string | null; of: unknown }> {
  override state = { reference: null as string | null, of: this.props.of }

  static getDerivedStateFromProps({ of }: Props, state: { of: unknown }) {
    return of === state.of ? null : { of, reference: null }
  }

  static getDerivedStateFromError() {
    return { reference: crypto.randomUUID().slice(0, 8) }
  }

  override componentDidCatch(error: unknown) {
    console.error(`Reference ${this.state.reference}`, error)
  }

  override render() {
    const { reference } = this.state
    if (!reference) return this.props.children
    return (
      <div className={styles.state} role="alert">
        <p className={styles.title}>This panel stopped working. The rest of the page works.</p>
        <p className={styles.meta}>
          Reference <code>{reference}</code>
        </p>
        <div className={styles.actions}>
          <Button size="s" onClick={() => this.setState({ reference: null })}>
            Try again
          </Button>
          <Button size="s" kind="quiet" onClick={() => void navigator.clipboard?.writeText(reference)}>
            Copy the reference
          </Button>
        </div>
      </div>
    )
  }
}
