import { Link } from '@tanstack/react-router'
import type { Session } from 'shared/model/account.ts'
import { Avatar } from '../Avatar.tsx'
import { Icon } from '../Icon.tsx'
import { PlainLink } from '../PlainLink.tsx'
import { VisuallyHidden } from '../VisuallyHidden.tsx'
import { viewLink } from '../viewLink.ts'
import { Brand } from './Brand.tsx'
import { places } from './places.ts'
import styles from './Sidebar.module.css'

/** Where everything is: the main places, the people one leads, and one's own account at the foot. */
export function Sidebar({ session }: { session: Session }) {
  const { account, team, director, views } = session
  const heading = director ? 'Teams' : 'My team'
  return (
    <aside className={styles.side} aria-label="Places">
      <Brand />
      <nav aria-label="Main">
        <ul>
          {places.map(({ words, icon, to }) => (
            <li key={to}>
              <Link className={styles.place} to={to} activeOptions={{ exact: to === '/', includeSearch: false }}>
                <Icon name={icon} />
                {words}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {views.length > 0 && (
        <nav aria-label="Saved views">
          <h2 className={styles.heading}>Saved views</h2>
          <ul>
            {views.map((view) => {
              const { link, icon } = viewLink(view)
              return (
                <li key={view.id}>
                  <PlainLink className={styles.place} {...link}>
                    <Icon name={icon} />
                    <span className={styles.name} dir="auto" title={view.name}>
                      {view.name}
                    </span>
                  </PlainLink>
                </li>
              )
            })}
          </ul>
        </nav>
      )}
      {team.length > 0 && (
        <nav aria-label={heading}>
          <h2 className={styles.heading}>{heading}</h2>
          <ul>
            {team.map(({ id, name, neverAsked }) => (
              <li key={id}>
                <Link className={styles.place} to="/people/$personId" params={{ personId: id }}>
                  <Avatar name={name} size="s" />
                  <span className={styles.name}>{name}</span>
                  {neverAsked && (
                    <span className={styles.mark} title="Never asked">
                      <VisuallyHidden>, never asked</VisuallyHidden>
                      <Icon name="never" />
                    </span>
                  )}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <nav aria-label="How it works">
        <ul>
          <li>
            <Link className={styles.place} to="/framework">
              <Icon name="framework" />
              Framework
            </Link>
          </li>
          {account.administrator && (
            <li>
              <Link className={styles.place} to="/import/people">
                <Icon name="down" />
                Import people
              </Link>
            </li>
          )}
        </ul>
      </nav>
      <div className={styles.foot}>
        <Avatar name={account.name} />
        <div className={styles.me}>
          <b>{account.name}</b>
          <small>{account.person?.title ?? (account.administrator ? 'Administrator' : account.email)}</small>
        </div>
        <Link className={styles.settings} to="/settings" aria-label="Settings" title="Settings">
          <Icon name="settings" />
        </Link>
      </div>
    </aside>
  )
}
