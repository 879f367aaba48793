import { words } from '@/content/words/stage/holding-choice';
import { HOLDINGS, type Holding } from '@/simulators/scenario';
import { HOLDING_LABEL } from './view/holding';

interface HoldingChoiceProps {
  /** Which letter and which place it is about. */
  readonly label: string;
  readonly value: Holding | undefined;
  readonly className: string;
  readonly invalid?: boolean;
  readonly onChoose: (holding: Holding) => void;
}

/** What a place has of a letter, as a learner says it. */
export function HoldingChoice({ label, value, className, invalid = false, onChoose }: HoldingChoiceProps) {
  return (
    <select className={className} aria-label={label} aria-invalid={invalid} value={value ?? ''} onChange={(event) => onChoose(event.target.value as Holding)}>
      <option value="" disabled>
        {words.choose}
      </option>
      {HOLDINGS.map((holding) => (
        <option key={holding} value={holding}>
          {HOLDING_LABEL[holding]}
        </option>
      ))}
    </select>
  );
}
