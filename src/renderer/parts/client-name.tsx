import { clientColour } from './client-colour.ts';
import styles from './client-name.module.css';
import { cx } from './cx.ts';

/** What is needed to name a client. */
export interface NamedClient {
  readonly name: string;
  readonly initials: string;
  readonly colour: number;
}

/** The client tab (colour and initials) with the name in text. The tab never stands without the name. */
export function ClientName({ client, className }: { client: NamedClient; className?: string | undefined }) {
  return (
    <span className={cx(styles['client'], className)}>
      <span className={styles['tab']} style={clientColour(client.colour)} aria-hidden="true">
        {client.initials}
      </span>
      <span className={styles['name']} dir="auto" title={client.name}>
        {client.name}
      </span>
    </span>
  );
}
