// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the widget costs a page: bytes on the wire, and time of the page's main thread until it is idle, against the
// same page without it.
//
//     otklik-bench-widget [--out FILE] [--size SIZE]
#include "bench/figures.h"
#include "e2e/shop_server.h"
#include "support/server_process.h"
#include "support/webdriver.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QProcess>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::bench;

namespace {

constexpr int Loads = 21;

/// As the test that limits it weighs it (widget/measure.cmake): each file gzipped by itself. 0 when that failed.
qint64 gzippedBytes()
{
    qint64 total = 0;
    const QStringList files = QStringLiteral(OTKLIK_SITE_FILES).split(u'|');
    for (const QString &file : files) {
        QProcess gzip;
        gzip.start(u"gzip"_s, {u"-9"_s, u"-n"_s, u"-c"_s, file});
        if (!gzip.waitForFinished() || gzip.exitCode() != 0) {
            std::fprintf(stderr, "cannot weigh %s\n", qUtf8Printable(file));
            return 0;
        }
        total += gzip.readAllStandardOutput().size();
    }
    return total;
}

/// A page in a browser of its own, loaded again and again.
class Page
{
public:
    bool begin(const QUrl &url)
    {
        return m_browser.start() && m_browser.setWindowSize({1280, 800}) &&
               m_browser.devTools(u"Network.enable"_s, {}) &&
               // A new visitor has nothing of it yet.
               m_browser.devTools(u"Network.setCacheDisabled"_s, {{u"cacheDisabled"_s, true}}) &&
               m_browser.devTools(u"Performance.enable"_s, {}) && m_browser.open(url);
    }
    /// Loads it. @return how long the main thread was busy until well after that, in milliseconds; 0: it failed
    double load()
    {
        if (!m_browser.reload()) {
            return 0;
        }
        m_browser.execute(u"return new Promise((quiet) => setTimeout(() => requestIdleCallback(quiet), 1500))"_s);
        return busyMilliseconds(); // Chromium counts each page from its beginning
    }
    QString error() const { return m_browser.error(); }

private:
    double busyMilliseconds()
    {
        const QJsonArray metrics = m_browser.askDevTools(u"Performance.getMetrics"_s, {})[u"metrics"].toArray();
        for (const QJsonValue metric : metrics) {
            if (metric[u"name"] == u"TaskDuration"_s) {
                return metric[u"value"].toDouble() * 1000;
            }
        }
        return 0;
    }

    test::WebDriver m_browser;
};

bool measureMainThread(Figures &figures)
{
    test::ShopServer plainShop;
    test::ShopServer shop;
    test::ServerProcess server;
    if (!plainShop.start() || !shop.start() || !server.prepare({shop.origin()}) || !server.start()) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(server.errorText()));
        return false;
    }
    shop.carryWidget(server.url(), server.siteKey());
    Page plain;
    Page carrying;
    bool good = plain.begin(plainShop.url()) && carrying.begin(shop.url());
    std::vector<double> without;
    std::vector<double> differences;
    for (int i = -2; good && i < Loads; ++i) { // the first warm the browsers and are not counted
        const double one = plain.load();
        const double other = carrying.load();
        good = plain.error().isEmpty() && carrying.error().isEmpty() && one > 0 && other > 0;
        if (i >= 0) {
            without.push_back(one);
            differences.push_back(other - one);
        }
    }
    if (!good) {
        std::fprintf(stderr, "%s %s\n", qUtf8Printable(plain.error()), qUtf8Printable(carrying.error()));
        return false;
    }
    figures.add("widget_main_thread_ms"_L1, median(differences), "ms"_L1, 30);
    figures.add("page_main_thread_ms"_L1, median(without), "ms, without the widget"_L1);
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    Figures figures(QCoreApplication::arguments());
    if (figures.size() != Size::Normal) {
        return figures.finish(); // there is only one widget
    }
    const qint64 bytes = gzippedBytes();
    if (bytes == 0) {
        return 1;
    }
    figures.add("widget_kb"_L1, double(bytes) / 1024, "KB"_L1, 20);
    return measureMainThread(figures) ? figures.finish() : 1;
}
