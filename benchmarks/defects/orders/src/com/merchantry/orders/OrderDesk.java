package com.merchantry.orders;

import java.util.ArrayList;
import java.util.List;

/** Shows orders with the names of their articles. */
public final class OrderDesk {
    private final Articles articles;
    private String page = "";

    private OrderDesk(Articles articles) {
        this.articles = articles;
    }

    public static void main(String[] args) throws Exception {
        ArticleStub stub = new ArticleStub();
        OrderDesk desk = new OrderDesk(new Articles(stub.port()));
        long end = System.currentTimeMillis() + 22_000;
        for (int order = 0; System.currentTimeMillis() < end; order++) {
            desk.show(order);
            Thread.sleep(10);
        }
    }

    private void show(int order) throws Exception {
        List<String> names = new ArrayList<>();
        for (int position = 0; position < 40; position++) {
            names.add(articles.name(order * 40 + position));
        }
        List<String> offers = articles.names(order, 40);
        StringBuilder text = new StringBuilder();
        for (int copy = 0; copy < 60; copy++) {
            for (int i = 0; i < names.size(); i++) {
                text.append(i).append(". ").append(names.get(i)).append(", also ").append(offers.get(i)).append('\n');
            }
        }
        page = text.toString();
    }

    int length() {
        return page.length();
    }
}
