// Placeholder until the review step lands.
export function ReviewPage() {
  return null;
}
