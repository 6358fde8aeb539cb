// The screens of Review: charts, table, filters, one record, repeats folded, the quarantine, and a decision about many.
import type { Screen, Tour } from './tour.ts';

async function rowsAreThere({ page }: Tour): Promise<void> {
  await page.locator('[data-row] [role=gridcell]', { hasText: /\w/ }).first().waitFor();
}

async function preset(tour: Tour, name: string | RegExp): Promise<void> {
  await tour.page.getByRole('group', { name: 'Selections' }).getByRole('button', { name }).click();
}

export const reviewScreens: readonly Screen[] = [
  {
    name: 'review',
    show: async (tour) => {
      await tour.page.locator('[data-step=review]').click();
      await rowsAreThere(tour);
      await tour.page.getByRole('slider').first().waitFor();
    },
  },
  {
    name: 'review-chart-table',
    keepsFocus: true,
    show: async ({ button, page }) => {
      await button('Show as table').first().click();
      await page.getByRole('columnheader', { name: 'Busiest hour' }).waitFor();
    },
  },
  {
    name: 'review-record',
    keepsFocus: true,
    show: async (tour) => {
      await tour.button('Show as chart').first().click();
      await tour.page.locator('[data-row="2"] [role=gridcell]').nth(2).click();
      await tour.page.getByRole('complementary', { name: 'Record' }).waitFor();
    },
  },
  {
    name: 'review-record-raw',
    keepsFocus: true,
    show: async ({ page }) => {
      await page.getByRole('tab', { name: 'Raw' }).click();
    },
  },
  {
    name: 'review-no-strip',
    keepsFocus: true,
    show: async (tour) => {
      await tour.button('Close the record').click();
      await tour.button('Charts').click();
      await rowsAreThere(tour);
    },
  },
  {
    name: 'review-add-filter',
    keepsFocus: true,
    show: async ({ button, page }) => {
      await button('Add filter').click();
      await page.getByLabel('Field').waitFor();
    },
  },
  {
    name: 'review-columns',
    keepsFocus: true,
    show: async ({ button, page }) => {
      await page.keyboard.press('Escape');
      await button('Columns').click();
      await page.getByLabel('Find a column').waitFor();
    },
  },
  {
    name: 'review-filtered',
    keepsFocus: true,
    show: async (tour) => {
      await tour.page.keyboard.press('Escape');
      await preset(tour, 'Failed');
      await rowsAreThere(tour);
    },
  },
  {
    name: 'review-nothing',
    keepsFocus: true,
    show: async ({ button, page }) => {
      await button('As text').click();
      await page.getByLabel('Filter as OData text').fill("appDisplayName eq 'Nothing of this name'");
      await button('Apply').click();
      await page.getByText('No record fits.').waitFor();
    },
  },
  {
    name: 'review-wrong-words',
    keepsFocus: true,
    show: async ({ button, page }) => {
      await page.getByLabel('Filter as OData text').fill("appDisplayName is 'x'");
      await button('Apply').click();
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'review-grouped',
    keepsFocus: true,
    show: async (tour) => {
      await tour.button('As text').click();
      await tour.button('Clear all').click();
      await tour.page.getByLabel('Fold repeats').selectOption('h6');
      await tour.page.getByText(/\d+ ×/).first().waitFor();
    },
  },
  {
    name: 'review-quarantine',
    keepsFocus: true,
    show: async (tour) => {
      await tour.page.getByLabel('Fold repeats').selectOption('');
      await preset(tour, /^Quarantine/);
      await tour.page.getByText('These records are not, or may not be').waitFor();
      await rowsAreThere(tour);
      await tour.page.locator('[data-row="0"] [role=gridcell]').nth(2).click();
      await tour.page.getByRole('complementary', { name: 'Record' }).waitFor();
    },
  },
  {
    name: 'review-chosen',
    keepsFocus: true,
    show: async (tour) => {
      await tour.button('Close the record').click();
      await preset(tour, 'All');
      await rowsAreThere(tour);
      for (const row of [1, 2, 3]) await tour.page.locator(`[data-row="${row}"] [data-choice]`).click();
      await tour.page.getByText('3 chosen').waitFor();
    },
  },
  {
    name: 'review-exclude',
    keepsFocus: true,
    show: async ({ button, page }) => {
      await button('Exclude…').click();
      await page.getByRole('dialog').waitFor();
    },
  },
];
