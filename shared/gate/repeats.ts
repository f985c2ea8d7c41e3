/** Whether a text says a number: "team van 4", "0,9% van de 1.528". */
import { type Value, valueText } from '../domain/values';

const NUMBER = /\d+(?:[.,]\d+)*/g;

/** What a run of digits, points and commas can mean: 1.528 is a thousand or one and a half. */
function meanings(run: string): number[] {
  const dutch = Number(run.replaceAll('.', '').replace(',', '.'));
  const english = Number(run.replaceAll(',', ''));
  return [dutch, english].filter((number) => !Number.isNaN(number));
}

/** True when one of the numbers stands in the text. */
export function repeats(value: Value | undefined, numbers: readonly number[]): boolean {
  if (numbers.length === 0) return false;
  const runs = valueText(value).match(NUMBER) ?? [];
  return runs.some((run) => meanings(run).some((meant) => numbers.includes(meant)));
}
