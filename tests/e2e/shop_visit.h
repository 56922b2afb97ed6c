// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/webdriver.h"

namespace otklik::test {

/// A visitor of the demo shop in a real browser: the steps that every test of the widget takes. Each returns false when
/// it failed; the browser's error() says why.
class ShopVisit
{
public:
    /// `shop` is the address of its first page. The window is 1280 × 800.
    [[nodiscard]] bool begin(const QUrl &shop, const QString &page);

    [[nodiscard]] WebDriver &browser() { return m_browser; }

    // In the page.
    [[nodiscard]] bool go(const QString &page);
    [[nodiscard]] bool waitConnected(bool connected = true);
    /// What `Otklik.getState()` says under this name.
    [[nodiscard]] QVariant state(const QString &name);
    [[nodiscard]] bool waitState(const QString &state);
    [[nodiscard]] bool pressLauncher();

    // In the banner, which they enter.
    [[nodiscard]] bool openPanel();
    [[nodiscard]] bool enterBanner();
    [[nodiscard]] bool leaveBanner();
    [[nodiscard]] bool press(const QString &css);
    [[nodiscard]] bool write(const QString &text);
    /// Waits until the words of exactly these messages stand in the panel, in this order, none of them unsent.
    [[nodiscard]] bool waitWords(const QStringList &texts);
    [[nodiscard]] bool waitUnsent(int count);
    /// Waits for this text in the element.
    [[nodiscard]] bool waitText(const QString &css, const QString &text);

private:
    WebDriver m_browser;
    QUrl m_shop;
};

} // namespace otklik::test
